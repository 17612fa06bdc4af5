// Peers written in JavaScript. Both are under the MIT licence; `npm install` here fetches them.
//
//   node peers.mjs rounds REPORTS.jsonl        a round for each line of standard input that names a stage, as ScriptThroughput asks for
//   node peers.mjs dates PEER REPORTS.jsonl    the dates that a peer finds, as JSON Lines in the form of `hearsay read`

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import nlp from 'compromise';
import dates from 'compromise-dates';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

nlp.plugin(dates);
const wink = winkNLP(model, ['sbd', 'pos']);
const winkEntities = winkNLP(model, ['sbd', 'pos', 'ner']);

const reports = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line).map((line) => JSON.parse(line));
const today = (report) => (report.published ?? '2031-06-12').slice(0, 10);

// compromise-dates ends some reports with an error; it finds nothing in those.
function resolved(report, offset) {
  try {
    return nlp(report.text).dates({ today: today(report) }).json({ offset, terms: false });
  } catch {
    failures.add(report.id);
    return [];
  }
}
const failures = new Set();

// What each stage does with a report, and how much it found.
const stages = {
  'wink-nlp 2.4.0, sentences, tokens and parts of speech': (r) => wink.readDoc(r.text).tokens().out(wink.its.pos).length,
  'wink-nlp 2.4.0, the same with dates, amounts and other patterns': (r) => {
    const doc = winkEntities.readDoc(r.text);
    doc.tokens().out(winkEntities.its.pos);
    return doc.entities().out(winkEntities.its.detail).length + 1;
  },
  'compromise 14.17.0, sentences, tokens and parts of speech': (r) => nlp(r.text).termList().length,
  'compromise 14.17.0, the same with people, places and bodies': (r) => {
    const doc = nlp(r.text);
    return doc.people().length + doc.places().length + doc.organizations().length + 1;
  },
  'compromise 14.17.0, the same with dates resolved (compromise-dates 3.9.0)': (r) => resolved(r, false).length + 1,
};

async function rounds(file) {
  const all = reports(file);
  for (const name of Object.keys(stages)) console.log(name);
  console.log('');
  for await (const stage of createInterface({ input: process.stdin })) {
    const start = process.cpuUsage();
    let found = 0;
    for (const report of all) found += stages[stage](report);
    const used = process.cpuUsage(start);
    console.log(`${used.user + used.system} ${found} ${Math.round(process.resourceUsage().maxRSS / 1024)}`);
  }
}

// The value a peer's span of time has in TIMEX3, as coarse as its unit.
function value(found) {
  const day = found.start.slice(0, 10);
  switch (found.unit) {
    case 'year': return day.slice(0, 4);
    case 'month': return day.slice(0, 7);
    case 'quarter': return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    case 'time': case 'hour': case 'minute': return found.start.slice(0, 16);
    default: return day;
  }
}

const finders = {
  compromise: (report) =>
    resolved(report, true).map((d) => {
      // marks behind an expression are no part of it
      const text = d.text.replace(/[\s.,;:!?'"”’)]+$/u, '');
      const timed = { start: d.offset.start, end: d.offset.start + text.length, type: 'DATE', text };
      return d.dates?.start ? { ...timed, value: value(d.dates) } : timed;
    }),
  wink: (report) => {
    const found = [];
    let from = 0;
    winkEntities.readDoc(report.text).entities().each((entity) => {
      const { value: text, type } = entity.out(winkEntities.its.detail);
      const start = report.text.indexOf(text, from);
      if (start < 0) return;
      from = start + text.length;
      if (['DATE', 'TIME', 'DURATION'].includes(type)) found.push({ start, end: from, type, text });
    });
    return found;
  },
};

function print(peer, file) {
  for (const report of reports(file)) {
    const points = (offset) => [...report.text.slice(0, offset)].length;
    const times = finders[peer](report).map((t) => ({ ...t, start: points(t.start), end: points(t.end) }));
    console.log(JSON.stringify({ id: report.id, text: report.text, times }));
  }
  if (failures.size) console.error(`ended with an error: ${[...failures].join(' ')}`);
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'rounds') await rounds(rest[0]);
else print(rest[0], rest[1]);
