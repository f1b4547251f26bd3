/** `tournee backup` and `tournee restore`: the database of the service, also while that runs. */
import type { Command } from 'commander';
import type { Shell } from './shell.ts';

export function addBackupCommands(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  program
    .command('backup')
    .summary(help.commands.backup)
    .description(help.commands.backup)
    .argument('<FILE>', help.arguments.backup)
    .action((file: string) => runBackup(shell, file));
  program
    .command('restore')
    .summary(help.commands.restore)
    .description(help.commands.restore)
    .argument('<FILE>', help.arguments.backup)
    .action((file: string) => runRestore(shell, file));
}

async function runBackup({ terminal, texts, config }: Shell, file: string): Promise<void> {
  const { backUp } = await import('../storage/backup.ts');
  const { bytes } = await backUp(config(), file);
  // Rounded up: no backup takes 0.0.
  terminal.print(texts.storage.backedUp({ file, megabytes: Math.ceil(bytes / 1e5) / 10 }));
}

async function runRestore({ terminal, texts, config }: Shell, file: string): Promise<void> {
  const { restore } = await import('../storage/restore.ts');
  const { before } = await restore(config(), file);
  terminal.print(texts.storage.restored({ file, before }));
}
