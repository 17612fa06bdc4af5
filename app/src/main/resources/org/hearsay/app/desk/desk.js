'use strict';
(() => {
  const token = document.querySelector('meta[name="hearsay-token"]')?.content;
  const told = document.createElement('p');
  told.id = 'told';
  told.setAttribute('role', 'status');
  document.body.append(told);
  let quiet = 0;
  const tell = text => {
    told.textContent = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => { told.textContent = ''; }, 4000);
  };

  // adding reports: typed, pasted, chosen or dropped, one request each
  const form = document.getElementById('add-form');
  if (form) {
    const place = document.getElementById('add');
    const text = document.getElementById('add-text');
    const files = document.getElementById('add-files');
    const log = document.getElementById('add-log');
    const bar = document.getElementById('add-progress');
    const note = (line, bad, href) => {
      const item = document.createElement('li');
      if (bad) item.className = 'bad';
      const part = document.createElement(href ? 'a' : 'span');
      part.textContent = line;
      if (href) part.href = href;
      item.append(part);
      log.prepend(item);
    };
    const send = async (name, type, body) => {
      const answer = await fetch('/api/reports', {method: 'POST', headers: {'X-Hearsay-Token': token, 'Content-Type': type}, body});
      const said = await answer.json();
      if (!answer.ok) {
        note(name + ': ' + said.detail, true);
        return false;
      }
      let added = false;
      for (const report of said.reports) {
        if (report.id) {
          added = added || report.new;
          note((report.new ? 'Added: ' : 'Already here: ') + (report.title || report.id), false, '/reports/' + encodeURIComponent(report.id));
        } else {
          note(name + ': ' + report.reason + ': ' + report.detail, true);
        }
      }
      return added;
    };
    const sendAll = async parts => {
      bar.hidden = false;
      bar.max = parts.length;
      bar.value = 0;
      let added = false;
      for (const [name, type, body] of parts) {
        try {
          added = await send(name, type, body) || added;
        } catch (problem) {
          note(name + ': ' + problem.message, true);
        }
        bar.value++;
      }
      bar.hidden = true;
      if (added) {
        const again = document.createElement('li');
        const link = document.createElement('a');
        link.href = location.href;
        link.textContent = 'Show the stories as they are now';
        again.append(link);
        log.prepend(again);
      }
    };
    const isAddress = line => /^https?:\/\/\S+$/.test(line);
    form.addEventListener('submit', event => {
      event.preventDefault();
      const value = text.value.trim();
      const lines = value.split(/\s*\n\s*/).filter(line => line);
      const parts = [];
      if (lines.length && lines.every(isAddress)) lines.forEach(line => parts.push([line, 'text/uri-list', line]));
      else if (value) parts.push(['The text', 'text/plain', value]);
      for (const file of files.files) parts.push([file.name, 'application/octet-stream', file]);
      if (parts.length) sendAll(parts).then(() => { text.value = ''; files.value = ''; });
      else tell('Nothing to add: an address, a text or a file is expected');
    });
    const holdsFiles = event => [...event.dataTransfer.types].some(type => type === 'Files' || type === 'text/uri-list');
    document.addEventListener('dragover', event => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      place.classList.add('over');
    });
    document.addEventListener('dragleave', event => { if (!event.relatedTarget) place.classList.remove('over'); });
    document.addEventListener('drop', event => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      place.classList.remove('over');
      const dropped = [...event.dataTransfer.files].map(file => [file.name, 'application/octet-stream', file]);
      const address = event.dataTransfer.getData('text/uri-list').trim();
      if (!dropped.length && address) dropped.push([address, 'text/uri-list', address]);
      sendAll(dropped);
    });
  }

  // keys
  const items = () => [...document.querySelectorAll('.item')];
  const citation = item => {
    const said = item.querySelector('.said, .sentence');
    const who = item.querySelector('.who') || document.querySelector('h1');
    const facts = item.querySelector('.facts');
    const quoted = said && said.tagName === 'Q' ? '“' + said.textContent + '”' : said ? said.textContent : item.querySelector('a').textContent;
    return (said && who ? who.textContent + ': ' : '') + quoted + (facts ? ' (' + facts.textContent.replace(/^in its report · /, '') + ')' : '') + '\n' + item.querySelector('a[href]').href;
  };
  const step = by => {
    const all = items();
    if (!all.length) return;
    const next = Math.min(all.length - 1, Math.max(0, all.indexOf(document.activeElement.closest('.item')) + by));
    all[next].tabIndex = -1;
    all[next].focus();
    all[next].scrollIntoView({block: 'nearest'});
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
    const item = document.activeElement.closest('.item');
    if (event.key === '/') document.getElementById('q').focus();
    else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'Enter' && item && document.activeElement === item) item.querySelector('a[href]').click();
    else if (event.key === 'c' && item) navigator.clipboard.writeText(citation(item)).then(() => tell('Citation copied'), () => tell('The browser does not let this page copy'));
    else if (event.key === '?') document.getElementById('keys').showModal();
    else return;
    event.preventDefault();
  });
})();
