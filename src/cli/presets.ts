/** `tournee presets`: the example systems that can be planned. */
import type { Command } from 'commander';
import { PRESET_PREFIX, PRESETS } from '../domain/preset-names.ts';
import type { Shell } from './shell.ts';

export function addPresetsCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  program
    .command('presets')
    .summary(help.commands.presets)
    .description(help.commands.presets)
    .option('--json', help.options.json)
    .action((options: { json?: boolean }) => listPresets(shell, options.json === true));
}

async function listPresets({ terminal, texts }: Shell, json: boolean): Promise<void> {
  const [{ fileOfPreset }, { table }, { wrapped }] = await Promise.all([
    import('../imports/preset-file.ts'),
    import('./layout/table.ts'),
    import('./layout/wrap.ts'),
  ]);
  const { title, columns, howTo, systems } = texts.presets;
  if (json) {
    const list = PRESETS.map((name) => ({
      name,
      scenario: PRESET_PREFIX + name,
      file: fileOfPreset(name),
      system: systems[name],
    }));
    terminal.writeOut(`${JSON.stringify(list, null, 2)}\n`);
    return;
  }
  terminal.heading(title);
  const rows = PRESETS.map((name) => [name, systems[name]]);
  terminal.print(
    table([{ title: columns.name }, { title: columns.system, flexible: true }], rows, {
      width: terminal.width,
      indent: '  ',
    }),
  );
  terminal.print(['', ...wrapped(howTo, terminal.width, '')]);
}
