'use strict';
(() => {
  const make = (tag, text) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    return element;
  };

  // the claims of a story, filtered by words, by how the reports stand to each other and by outlet; where the page has an
  // address that can change, the filter is part of it
  const hasAddress = location.protocol.startsWith('http');
  const outletsOf = row => {
    const links = row.matches('tr') ? row.querySelectorAll('.voices .where a') : row.closest('.onlyhere').querySelectorAll('h4 a');
    return [...links].map(link => link.textContent).filter(name => name !== 'again');
  };
  for (const place of document.querySelectorAll('.filter')) {
    const rows = [...place.parentElement.querySelectorAll('tbody tr, .onlyhere li')];
    if (rows.length < 2) continue;
    const outlets = new Map(rows.map(row => [row, new Set(outletsOf(row))]));
    const names = [...new Set([...outlets.values()].flatMap(set => [...set]))].sort();
    const words = make('input');
    words.type = 'search';
    const choice = options => {
      const select = make('select');
      for (const [value, text] of options) {
        const option = make('option', text);
        option.value = value;
        select.append(option);
      }
      return select;
    };
    const relation = choice([['', 'all'], ['conflict denied', 'contested'], ['superseded', 'count updated'], ['agree', 'agreed by several'], ['single', 'in one report only']]);
    const outlet = choice([['', 'any'], ...names.map(name => [name, name])]);
    const count = make('output');
    const controls = [['Words, names, outlets', words, 'words'], ['Show', relation, 'show'], ['Reported by', outlet, 'outlet']];
    const apply = () => {
      const wanted = words.value.trim().toLocaleLowerCase().split(/\s+/);
      const relations = relation.value.split(' ');
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLocaleLowerCase();
        row.hidden = !(wanted.every(w => text.includes(w)) && (!relation.value || relations.includes(row.dataset.relation)) && (!outlet.value || outlets.get(row).has(outlet.value)));
        if (!row.hidden) shown++;
      }
      for (const group of place.parentElement.querySelectorAll('.onlyhere')) group.hidden = ![...group.querySelectorAll('li')].some(row => !row.hidden);
      const filtered = words.value.trim() || relation.value || outlet.value;
      const here = rows.length + ' claims' + (place.dataset.of ? ' on this page, of ' + place.dataset.of : '');
      count.textContent = filtered ? shown + ' of ' + here : here;
      const folded = place.parentElement.querySelector('.single');
      if (folded && filtered) folded.open = rows.some(row => !row.hidden && folded.contains(row));
    };
    const changed = () => {
      apply();
      if (!hasAddress) return;
      const address = new URL(location.href);
      for (const [, control, name] of controls) {
        if (control.value.trim()) address.searchParams.set(name, control.value.trim());
        else address.searchParams.delete(name);
      }
      history.replaceState(null, '', address);
    };
    const asked = new URLSearchParams(hasAddress ? location.search : '');
    for (const [label, control, name] of controls) {
      const box = make('label', label);
      box.append(control);
      place.append(box);
      if (asked.has(name)) control.value = asked.get(name);
      control.addEventListener('input', changed);
    }
    place.append(count);
    apply();
  }

  // what a link leads to, at the pointer: the passages of a tie, the words of a claim
  const peek = make('div');
  peek.id = 'peek';
  peek.hidden = true;
  peek.setAttribute('aria-hidden', 'true');
  document.body.append(peek);
  const targetOf = link => {
    const href = link.getAttribute('href') || '';
    return href.startsWith('#') ? document.getElementById(href.slice(1)) : null;
  };
  const show = event => {
    const link = event.target.closest ? event.target.closest('.edge, .ref') : null;
    const target = link && targetOf(link);
    if (!target) {
      peek.hidden = true;
      return;
    }
    const shown = target.matches('tr') ? target.querySelector('th') : target;
    const copy = shown.cloneNode(true);
    copy.removeAttribute('id');
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
    peek.replaceChildren(...copy.childNodes);
    peek.hidden = false;
  };
  document.addEventListener('mouseover', show);
  document.addEventListener('focusin', show);
  document.addEventListener('focusout', () => { peek.hidden = true; });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') peek.hidden = true; });

  // a link into folded text unfolds it, and all pieces of a split mark light up together
  const arrive = () => {
    for (const piece of document.querySelectorAll('.here')) piece.classList.remove('here');
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let up = target.parentElement; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
    for (const piece of document.querySelectorAll('[data-m]')) {
      if (piece.dataset.m === id || piece.dataset.m.startsWith(id + '-') && /^\d+$/.test(piece.dataset.m.slice(id.length + 1))) piece.classList.add('here');
    }
    target.scrollIntoView({block: 'center'});
  };
  addEventListener('hashchange', arrive);
  arrive();
})();
