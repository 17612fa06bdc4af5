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
    const text = document.getElementById('add-text');
    const files = document.getElementById('add-files');
    const log = document.getElementById('add-log');
    const state = document.getElementById('add-state');
    const bar = document.getElementById('add-progress');
    const count = document.getElementById('add-count');
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
      const answer = await fetch('/api/reports', {method: 'POST', headers: {'X-Hearsay-Token': token, 'X-Hearsay-Name': body instanceof File ? encodeURIComponent(name) : '', 'Content-Type': type}, body});
      const said = await answer.json();
      if (!answer.ok) {
        note(name + ': ' + said.detail, true);
        return [false, true];
      }
      let added = false;
      let bad = false;
      for (const report of said.reports) {
        if (report.id) {
          added = added || report.new;
          note((report.new ? 'Added: ' : 'Already here: ') + (report.title || report.id), false, '/reports/' + encodeURIComponent(report.id));
        } else {
          note(name + ': ' + report.reason + ': ' + report.detail, true);
          bad = true;
        }
      }
      return [added, bad];
    };
    const sendAll = async parts => {
      state.hidden = false;
      bar.max = parts.length;
      bar.value = 0;
      let added = false;
      let failed = false;
      for (const [name, type, body] of parts) {
        count.textContent = 'Reading ' + (bar.value + 1) + ' of ' + parts.length;
        try {
          const [isNew, isBad] = await send(name, type, body);
          added = added || isNew;
          failed = failed || isBad;
        } catch (problem) {
          note(name + ': ' + problem.message, true);
          failed = true;
        }
        bar.value++;
      }
      state.hidden = true;
      if (added) {
        const again = document.createElement('li');
        const link = document.createElement('a');
        link.href = location.href;
        link.textContent = 'Show the stories as they are now';
        again.append(link);
        log.prepend(again);
      }
      return failed;
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
      // what was not taken stays, to be put right
      if (parts.length) sendAll(parts).then(failed => { if (!failed) { text.value = ''; files.value = ''; } });
      else tell('Nothing to add: an address, a text or a file is expected');
    });
    const holdsFiles = event => [...event.dataTransfer.types].some(type => type === 'Files' || type === 'text/uri-list');
    document.addEventListener('dragover', event => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      document.body.classList.add('over');
    });
    document.addEventListener('dragleave', event => { if (!event.relatedTarget) document.body.classList.remove('over'); });
    document.addEventListener('drop', event => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      document.body.classList.remove('over');
      const dropped = [...event.dataTransfer.files].map(file => [file.name, 'application/octet-stream', file]);
      const address = event.dataTransfer.getData('text/uri-list').trim();
      if (!dropped.length && address) dropped.push([address, 'text/uri-list', address]);
      sendAll(dropped);
    });
  }

  // the form that puts a finding right opens beside it; without this script it is a page of its own
  const right = document.createElement('dialog');
  right.id = 'right-dialog';
  right.setAttribute('aria-labelledby', 'right-h');
  document.body.append(right);
  const signed = 'hearsay signature';
  const putRight = async (href, anchor) => {
    const answer = await fetch(href);
    const form = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('right');
    if (!form) {
      location.href = href;
      return;
    }
    right.replaceChildren(document.adoptNode(form));
    for (const back of right.querySelectorAll('[name="back"]')) if (anchor && !back.value.includes('#')) back.value += '#' + anchor;
    for (const by of right.querySelectorAll('[name="by"]')) {
      try { by.value = localStorage.getItem(signed) || ''; } catch { /* a browser may keep nothing */ }
    }
    if (!right.open) right.showModal();
    right.scrollTop = 0;
    right.querySelector('select, button, input:not([type="hidden"])')?.focus();
  };
  document.addEventListener('click', event => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest?.('a.right');
    if (link) {
      event.preventDefault();
      putRight(link.href, right.contains(link) ? '' : link.closest('[id]:not(main)')?.id);
    } else if (event.target.closest?.('#right-dialog a.leave')) {
      event.preventDefault();
      right.close();
    }
  });
  document.addEventListener('submit', event => {
    // of the several buttons of a form only the one beside a list needs a choice in it
    const list = event.submitter?.closest('.correct fieldset')?.querySelector('select[name="with"]');
    if (list && !list.value) {
      event.preventDefault();
      list.setCustomValidity('Choose one first');
      list.reportValidity();
      list.addEventListener('input', () => list.setCustomValidity(''), {once: true});
      return;
    }
    const by = event.target.querySelector?.('[name="by"]');
    try { if (by) localStorage.setItem(signed, by.value); } catch { /* as above */ }
  });

  // a note and the words it speaks of light up together
  const lit = event => {
    for (const other of document.querySelectorAll('.lit')) other.classList.remove('lit');
    const note = event.type !== 'mouseout' && event.target.closest?.('.notes li[id]');
    const mark = event.type !== 'mouseout' && event.target.closest?.('.m[data-m]');
    const id = note ? note.id.replace(/-note$/, '') : mark ? /^r\d+-[a-z]\d+/.exec(mark.dataset.m)?.[0] : null;
    if (!id) return;
    document.getElementById(id + '-note')?.classList.add('lit');
    if (note) for (const piece of document.querySelectorAll(`[data-m="${CSS.escape(id)}"]`)) piece.classList.add('lit');
  };
  for (const type of ['mouseover', 'mouseout', 'focusin', 'focusout']) document.addEventListener(type, lit);

  // keys
  const items = () => [...document.querySelectorAll('.item, .claimtable tbody tr, .onlyhere li, .variants figure, .timeline dd, .notes ol li')].filter(item => item.offsetParent);
  const itemOf = element => element.closest('.item, .claimtable tbody tr, .onlyhere li, .variants figure, .timeline dd, .notes ol li');
  const step = by => {
    const all = items();
    if (!all.length) return;
    const here = itemOf(document.activeElement);
    const at = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1;
    const next = all[Math.min(all.length - 1, Math.max(0, at))];
    next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({block: 'nearest'});
  };
  const help = document.getElementById('help');
  const keys = document.getElementById('keys');
  help.hidden = false;
  help.addEventListener('click', () => keys.showModal());
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select') || document.querySelector('dialog[open]')) return;
    const item = itemOf(document.activeElement);
    if (event.key === '/') document.getElementById('q').focus();
    else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'Enter' && item && document.activeElement === item) item.querySelector('a[href]').click();
    else if (event.key === 'c') {
      if (!item) tell('Choose a passage first, with j and k');
      else if (!window.hearsayCite(document.activeElement)) tell('There are no words here to cite');
    }
    else if (event.key === 'e') {
      const link = item?.querySelector('a.right');
      if (link) link.click();
      else tell('Choose a finding first, with j and k');
    }
    else if (event.key === '?') keys.showModal();
    else return;
    event.preventDefault();
  });
})();
