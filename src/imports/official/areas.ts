/**
 * Communes and intercommunalités of France: INSEE's official geographic code, DGCL's composition, INSEE's populations, as
 * npm `@etalab/decoupage-administratif` has them (code MIT, data Licence Ouverte 2.0; 12.6 MB). Its JSON files are read by
 * path, when first asked for: its main entry reads from the working directory.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

const PACKAGE = '@etalab/decoupage-administratif';

/** metro: mainland and Corsica; drom and com: overseas. */
const Zone = z.enum(['metro', 'drom', 'com']);
export type Zone = z.infer<typeof Zone>;

const CommuneEntry = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  zone: Zone,
  population: z.number().int().min(0).optional(),
  anciensCodes: z.array(z.string()).optional(),
  /** Of a former commune: code of the commune it has become part of. */
  chefLieu: z.string().optional(),
  /** Of a district of Paris, Lyon or Marseille: code of the city. */
  commune: z.string().optional(),
});
export type CommuneEntry = z.infer<typeof CommuneEntry>;

const IntercommunalityEntry = z.object({
  code: z.string(),
  nom: z.string(),
  membres: z.array(z.object({ code: z.string() })).min(1),
});

/** An EPCI with its own taxes, or an EPT of Greater Paris. */
export interface Intercommunality {
  readonly kind: 'epci' | 'ept';
  readonly siren: string;
  readonly name: string;
  /** Codes. */
  readonly communes: readonly string[];
}

export interface Areas {
  readonly communes: readonly CommuneEntry[];
  readonly intercommunalities: readonly Intercommunality[];
  /** Of the package, whose first number is that of a year: 6 is 2026. */
  readonly version: string;
}

export async function readAreas(): Promise<Areas> {
  const [communes, epci, ept, about] = await Promise.all([
    fileOfPackage('data/communes.json', z.array(CommuneEntry)),
    fileOfPackage('data/epci.json', z.array(IntercommunalityEntry)),
    fileOfPackage('data/ept.json', z.array(IntercommunalityEntry)),
    fileOfPackage('package.json', z.object({ version: z.string() })),
  ]);
  const intercommunalities = [...epci.map(intercommunality('epci')), ...ept.map(intercommunality('ept'))];
  return { communes, intercommunalities, version: about.version };
}

function intercommunality(kind: Intercommunality['kind']) {
  return ({ code, nom, membres }: z.infer<typeof IntercommunalityEntry>): Intercommunality => ({
    kind,
    siren: code,
    name: nom,
    communes: membres.map((member) => member.code),
  });
}

/** Not what a user wrote: where it is not as expected, that is our bug, and zod's error says where. */
async function fileOfPackage<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.infer<Schema>> {
  const path = createRequire(import.meta.url).resolve(`${PACKAGE}/${name}`);
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}
