// A headless Chromium that shows the page.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const html = '<!doctype html><meta charset="utf-8"><title>FHIRPath</title><body><script src="page.js"></script>';
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

async function bundlePage() {
  const entry = fileURLToPath(new URL('page.mjs', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return outputFiles[0].text;
}

async function servePage() {
  const script = await bundlePage();
  const server = createServer((request, response) => {
    const isScript = request.url.endsWith('page.js');
    response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    response.end(isScript ? script : html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Calls back with the page on the screen of a browser, and ends both afterwards. */
export async function withPage(executablePath, use) {
  const server = await servePage();
  const browser = await chromium.launch({ executablePath, headless: true, args: flags, timeout: 20_000 });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => console.error(`page: ${message.text()}`));
    page.on('pageerror', (failure) => console.error('page:', failure));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}
