// What a client is told and what it tells: session.json (TypingSession.cs) in, report.json (ClientReport.cs) out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.CLIENT_FOLDER;

export const session = JSON.parse(readFileSync(join(folder, 'session.json'), 'utf8'));

/** Runs a client, writes what it found, and ends the process: 0 where it came to the end. */
export async function report(edit) {
  const found = {};
  let exitCode = 0;
  try {
    await edit(found);
  } catch (failure) {
    console.error(failure);
    exitCode = 1;
  }
  writeFileSync(join(folder, 'report.json'), JSON.stringify(found));
  process.exit(exitCode);
}
