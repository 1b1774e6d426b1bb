// Runs the cases of every file in features/, in one session; report.json gets a row a case (FeatureReport.cs).
import { readFileSync } from 'node:fs';
import { report, session } from './client-files.mjs';
import { FeatureClient } from './feature-client.mjs';
import { reachServer } from './server.mjs';

const limit = 15_000;
const capabilities = JSON.parse(readFileSync(new URL('every-capability.json', import.meta.url), 'utf8'));

/** Null, or what went wrong. */
async function problemOf(run, client) {
  let timer;
  try {
    await Promise.race([
      run(client),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Not done within ${limit} ms.`)), limit);
      }),
    ]);
    return null;
  } catch (failure) {
    return failure?.stack ?? String(failure);
  } finally {
    clearTimeout(timer);
  }
}

await report(async (found) => {
  const { reader, writer, ended } = await reachServer(session);
  const client = new FeatureClient(reader, writer, session.uri.slice(0, session.uri.lastIndexOf('/')));
  await client.initialize(capabilities);
  found.capabilities = client.capabilities;
  found.rows = [];
  for (const feature of session.features) {
    const { cases } = await import(new URL(`features/${feature}.mjs`, import.meta.url));
    for (const [name, run] of Object.entries(cases)) {
      found.rows.push({ feature, name, problem: await problemOf(run, client) });
    }
  }
  found.methods = [...client.methods];
  found.registrations = client.registrations;
  await client.shutdown();
  found.exitCode = await ended;
});
