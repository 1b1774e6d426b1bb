// One typing session with a full CodeMirror editor in a real browser: real keys, real pointer, what the screen shows.
import { report, session } from '../node/client-files.mjs';
import { withPage } from './browser.mjs';

const hovering = '.cm-tooltip-hover';
const completing = '.cm-tooltip-autocomplete';

function marks(page, ...texts) {
  return page.waitForFunction(
    (wanted) => globalThis.editor.isCurrent()
      && JSON.stringify(globalThis.editor.diagnostics().map(({ text }) => text)) === JSON.stringify(wanted),
    texts);
}

await report((found) => withPage(session.browser, async (page) => {
  await page.evaluate((start) => globalThis.startEditor(start), session);

  const word = await page.evaluate((wanted) => globalThis.editor.placeOf(wanted), session.hoverOver);
  await page.mouse.move(word.x, word.y);
  await page.mouse.move(word.x + 1, word.y);
  found.hover = await page.locator(hovering).innerText();

  await page.evaluate(() => globalThis.editor.focusAtEnd());
  await page.keyboard.type(session.typed);
  await page.locator(completing).waitFor();
  found.completion = await page.evaluate(() => globalThis.editor.completions());

  await page.keyboard.type(session.mistake);
  await marks(page, session.mistake);
  await page.locator('.cm-lintRange-error').getByText(session.mistake, { exact: true }).waitFor();
  found.mistake = await page.evaluate(() => globalThis.editor.diagnostics());

  for (const _ of session.mistake) {
    await page.keyboard.press('Backspace');
  }
  await page.keyboard.type(session.beginning);
  await page.locator(`${completing} li`, { has: page.getByText(session.correction, { exact: true }) }).click();
  await marks(page);
  found.corrected = await page.evaluate(() => globalThis.editor.diagnostics());
  found.text = await page.evaluate(() => globalThis.editor.text());
}));
