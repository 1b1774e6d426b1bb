"use strict";

const byId = id => document.getElementById(id);
const rows = new Map();
const colours = 4;
const sources = new Map();
const mostLines = 3000;
let replicas = [];
let lines = [];
let lastLine = 0;

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value; else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

function listen(path, take) {
  const stream = new EventSource(path);
  stream.onopen = () => connection("live", "success");
  stream.onerror = () => connection("not connected", "error");
  stream.onmessage = message => take(JSON.parse(message.data));
}

function connection(text, style) {
  const shown = byId("connection");
  if (shown.textContent !== text) shown.textContent = text;
  shown.className = `pill ${style}`;
}

// Resources

function showReplicas(now) {
  replicas = now;
  const body = byId("replicas");
  for (const replica of now) {
    if (!rows.has(replica.id)) rows.set(replica.id, body.appendChild(makeRow(replica)));
    fillRow(rows.get(replica.id), replica);
  }
  const healthy = now.filter(replica => replica.state === "Running" && replica.health === "Healthy").length;
  byId("summary").textContent = `${healthy} of ${now.length} replicas healthy`;
  fillSources();
}

function makeRow(replica) {
  const actions = element("div", { className: "actions" });
  for (const command of ["start", "stop", "restart"]) {
    actions.append(element("button", {
      type: "button", textContent: command, "aria-label": `${command} ${replica.id}`,
      onclick: () => execute(replica.id, command),
    }));
  }
  actions.append(element("button", {
    type: "button", textContent: "logs", "aria-label": `logs of ${replica.id}`, onclick: () => showLogsOf(replica.id),
  }));
  return element("tr", {},
    element("th", { scope: "row" }), element("td"), element("td"), element("td"),
    element("td", { className: "number" }), element("td", { className: "number" }),
    element("td", { className: "number" }), element("td", {}, actions));
}

function fillRow(row, replica) {
  const [name, state, health, urls, restarts, exitCode, age, actions] = row.children;
  name.replaceChildren(replica.id, element("span", {
    className: "sub", textContent: replica.processId ? `process ${replica.processId}` : "no process",
  }));
  state.replaceChildren(element("span", { className: `pill ${replica.style}`, textContent: replica.state }));
  const healthStyle = replica.health === "Healthy" ? "success" : "error";
  health.replaceChildren(replica.health
    ? element("span", { className: `pill ${healthStyle}`, textContent: replica.health }) : "–");
  if (replica.reason) health.append(element("span", { className: "sub reason", textContent: replica.reason }));
  urls.replaceChildren(element("ul", { className: "urls" }, ...replica.urls.map(makeUrl)));
  restarts.textContent = replica.restarts;
  exitCode.textContent = replica.exitCode ?? "–";
  age.dataset.started = replica.state === "Running" ? replica.started : "";
  age.textContent = ageOf(age.dataset.started);
  for (const button of actions.querySelectorAll("button")) {
    const command = button.textContent;
    button.disabled = command !== "logs" && !replica.commands.includes(command);
  }
}

function makeUrl(url) {
  const label = url.text ? `${url.text}: ${url.url}` : `${url.name}: ${url.url}`;
  return url.url.startsWith("http") && url.name !== "grpc"
    ? element("li", {}, element("a", { href: url.url, target: "_blank", rel: "noreferrer", textContent: label }))
    : element("li", { textContent: label });
}

function ageOf(started) {
  if (!started) return "–";
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(started)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor(seconds % 3600 / 60)} min`;
}

async function execute(replica, command) {
  byId("message").textContent = "";
  try {
    const answer = await fetch(`/api/replicas/${encodeURIComponent(replica)}/${command}`, { method: "POST" });
    if (!answer.ok) byId("message").textContent = `${command} ${replica}: the AppHost answered ${answer.status}.`;
  } catch {
    byId("message").textContent = `${command} ${replica}: the AppHost does not answer.`;
  }
}

// Console

function fillSources() {
  const select = byId("source");
  const known = new Set([...select.options].map(option => option.value));
  for (const name of ["apphost", ...replicas.map(replica => replica.id)]) {
    if (!known.has(name)) select.append(element("option", { value: name, textContent: name }));
  }
}

function showLogsOf(replica) {
  selectTab("console");
  byId("source").value = replica;
  redrawLog();
  byId("log").focus();
}

function isShown(line) {
  const source = byId("source").value;
  const filter = byId("filter").value.toLowerCase();
  return (!source || line.source === source) && (!filter || line.text.toLowerCase().includes(filter));
}

function makeLine(line) {
  if (!sources.has(line.source)) sources.set(line.source, sources.size % colours);
  return element("div", {},
    element("time", { textContent: new Date(line.time).toLocaleTimeString([], { hour12: false }) }),
    element("b", { className: `source-${sources.get(line.source)}`, textContent: line.source }),
    element("span", { textContent: line.text }));
}

// After a lost connection the stream begins anew; what was shown already is left out.
function addLines(batch) {
  const added = batch.filter(line => line.number > lastLine);
  lastLine = added.at(-1)?.number ?? lastLine;
  lines.push(...added);
  if (lines.length > mostLines) lines = lines.slice(-mostLines);
  const log = byId("log");
  log.append(...added.filter(isShown).map(makeLine));
  while (log.childElementCount > mostLines) log.firstElementChild.remove();
  followLog();
}

function followLog() {
  const log = byId("log");
  if (byId("follow").checked) log.scrollTop = log.scrollHeight;
}

function redrawLog() {
  const log = byId("log");
  log.replaceChildren(...lines.filter(isShown).map(makeLine));
  log.scrollTop = log.scrollHeight;
}

// Traces

function showTelemetry(telemetry) {
  byId("telemetry-counts").textContent = telemetry.services
    .map(s => `${s.service}: ${s.spans} spans, ${s.metrics} metric exports, ${s.logs} log records`).join(" · ")
    || "No telemetry yet.";
  const open = new Set([...document.querySelectorAll("#traces details[open]")].map(trace => trace.dataset.id));
  byId("traces").replaceChildren(...telemetry.traces.map(trace => makeTrace(trace, open.has(trace.id))));
}

function makeTrace(trace, isOpen) {
  const made = element("details", { open: isOpen },
    element("summary", {},
      element("time", { className: "sub", textContent: new Date(trace.start).toLocaleTimeString([], { hour12: false }) }),
      element("span", { className: trace.isError ? "name error" : "name", textContent: trace.name }),
      element("span", { className: "sub", textContent: trace.spans.length === 1 ? "1 span" : `${trace.spans.length} spans` }),
      element("span", { className: "number", textContent: `${trace.duration.toFixed(2)} ms` })),
    ...trace.spans.map(span => makeSpan(span, trace.duration)));
  made.dataset.id = trace.id;
  return made;
}

function makeSpan(span, whole) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const bar = svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "rect"));
  const share = time => whole > 0 ? time / whole * 100 : 0;
  bar.setAttribute("x", `${share(span.start)}%`);
  bar.setAttribute("width", `${Math.max(0.5, share(span.duration))}%`);
  bar.setAttribute("y", "25%");
  bar.setAttribute("height", "50%");
  svg.setAttribute("aria-hidden", "true");
  return element("div", { className: span.isError ? "span error" : "span" },
    element("span", { textContent: `${"\u00a0\u00a0".repeat(span.depth)}${span.service}: ${span.name}` }),
    svg, element("span", { className: "number", textContent: `${span.duration.toFixed(2)} ms` }));
}

// Tabs

function selectTab(name) {
  for (const tab of document.querySelectorAll("[role=tab]")) {
    const isSelected = tab.id === `tab-${name}`;
    tab.setAttribute("aria-selected", isSelected);
    tab.tabIndex = isSelected ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = !isSelected;
  }
  byId("console-tools").hidden = name !== "console";
}

for (const tab of document.querySelectorAll("[role=tab]")) {
  const name = tab.id.slice("tab-".length);
  tab.onclick = () => selectTab(name);
  tab.onkeydown = key => {
    if (key.key !== "ArrowLeft" && key.key !== "ArrowRight") return;
    const other = name === "console" ? "traces" : "console";
    selectTab(other);
    byId(`tab-${other}`).focus();
  };
}
byId("source").onchange = redrawLog;
byId("filter").oninput = redrawLog;
byId("clear").onclick = () => { lines = []; redrawLog(); };
new ResizeObserver(followLog).observe(byId("log"));
setInterval(() => {
  for (const age of document.querySelectorAll("[data-started]")) age.textContent = ageOf(age.dataset.started);
}, 1000);

listen("/api/replicas", showReplicas);
listen("/api/logs", addLines);
listen("/api/telemetry", showTelemetry);
