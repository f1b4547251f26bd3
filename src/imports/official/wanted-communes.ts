/** The communes of a draft, and how rows of public files find them: by today's code, or by one that has merged. */
import type { CommuneRegister, OfficialCommune } from './commune-register.ts';

export interface WantedCommunes {
  readonly communes: readonly OfficialCommune[];
  /** @returns the commune that a row speaks of; null where it is none of the draft's. */
  readonly ofCode: (code: string) => WantedRow | null;
}

export interface WantedRow {
  readonly commune: OfficialCommune;
  /** Name of the commune that has since become part of it; null where the code is the commune's own. */
  readonly former: string | null;
  /** Whether the code is that of a district of the city: INSEE's bases have the city besides. */
  readonly isDistrict: boolean;
}

export function wantedCommunes(communes: readonly OfficialCommune[], register: CommuneRegister): WantedCommunes {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  return {
    communes,
    ofCode: (code) => {
      const own = byCode.get(code);
      if (own !== undefined) return { commune: own, former: null, isDistrict: false };
      const found = register.find(code);
      if (found === null) return null;
      const city = byCode.get(found.commune.cityCode ?? '');
      if (city !== undefined) return { commune: city, former: null, isDistrict: true };
      const commune = byCode.get(found.commune.code);
      return commune === undefined ? null : { commune, former: found.former?.name ?? null, isDistrict: false };
    },
  };
}

const SHORTENED_CODE = /^\d{4}$/;

/** @returns the code as INSEE writes it: a spreadsheet that took `01001` for a number has left `1001`. */
export function officialCode(cell: string): { readonly code: string; readonly isRepaired: boolean } {
  return SHORTENED_CODE.test(cell) ? { code: `0${cell}`, isRepaired: true } : { code: cell, isRepaired: false };
}
