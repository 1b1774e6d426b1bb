// Parses with fhirpath.js for the benchmark "peers". Reads a line of JSON, answers with a line of JSON:
//   {"expressions": […], "milliseconds": 0}  →  {"failures": [indexes of those that it can't parse]}
//   {"expressions": […], "milliseconds": 20} →  {"parses": how many, "microseconds": processor time that they took}
// The first line it writes is {"version": "…"}.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const fhirpath = require('fhirpath');

// Of blocks this long the looks at the clock are no part worth mentioning.
const blockMilliseconds = 1;

// Kept, so that no engine can find out that nobody wants the trees.
let lastTree;

function passes(expressions, count) {
  for (let pass = 0; pass < count; pass++) {
    for (const expression of expressions) {
      lastTree = fhirpath.parse(expression);
    }
  }
}

function isParsed(expression) {
  try {
    return fhirpath.parse(expression) !== undefined;
  } catch {
    return false;
  }
}

function measure(expressions, milliseconds) {
  let block = 1;
  let done = 0;
  const cpu = process.cpuUsage();
  const start = performance.now();
  let before = start;
  while (before - start < milliseconds) {
    passes(expressions, block);
    done += block;
    const now = performance.now();
    if (now - before < blockMilliseconds) {
      block *= 2;
    }
    before = now;
  }
  const { user, system } = process.cpuUsage(cpu);
  return { parses: done * expressions.length, microseconds: user + system };
}

function answer({ expressions, milliseconds }) {
  return milliseconds > 0
    ? measure(expressions, milliseconds)
    : { failures: expressions.flatMap((expression, index) => (isParsed(expression) ? [] : [index])) };
}

const write = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
write({ version: fhirpath.version });
createInterface({ input: process.stdin }).on('line', (line) => write(answer(JSON.parse(line))));
