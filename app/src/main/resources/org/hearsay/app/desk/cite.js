'use strict';
// a menu at each quotation: the passage as a citation, in the forms that the server makes of it
(() => {
  const FORMS = [['plain', 'Plain'], ['wikitext', '{{cite news}}'], ['csl', 'CSL-JSON'], ['annotation', 'Web Annotation'], ['link', 'Link']];
  const make = (tag, attributes, text) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text) element.textContent = text;
    return element;
  };

  const citationOf = (report, place) => '/reports/' + encodeURIComponent(report) + '/citations/' + place + '.json';

  // what a link within a report leads to, as an address of its citations
  const ofAnchor = link => {
    const found = /^#(r\d+)-([af]\d+)$/.exec(link?.getAttribute('href') || '');
    const report = found && document.getElementById(found[1])?.dataset.report;
    return report ? citationOf(report, found[2]) : null;
  };
  const addressOf = element => {
    const holder = element?.closest('[data-cite]');
    if (holder) return holder.dataset.cite;
    const passage = element?.closest('[data-place]');
    if (passage) return citationOf(passage.dataset.report, passage.dataset.place);
    const place = element?.closest('.voices li, .onlyhere li, .notes ol li, .speakers li');
    if (!place) return element?.matches('tr') ? addressOf(element.querySelector('.voices li')) : null;
    for (const link of place.querySelectorAll('a')) {
      const address = ofAnchor(link);
      if (address) return address;
    }
    return null;
  };

  const dialog = make('dialog', {id: 'cite', 'aria-labelledby': 'cite-h'});
  dialog.append(make('h2', {id: 'cite-h'}, 'Cite this passage'));
  const forms = make('div', {class: 'forms', role: 'group', 'aria-label': 'Form'});
  const text = make('textarea', {rows: '8', readonly: '', 'aria-label': 'Citation', spellcheck: 'false'});
  const end = make('div', {class: 'end'});
  const close = make('button', {type: 'button'}, 'Close');
  const done = make('output', {});
  end.append(close, done);
  dialog.append(forms, text, end);
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());

  let made = {};
  const pick = async (name, button) => {
    for (const other of forms.children) other.setAttribute('aria-pressed', String(other === button));
    text.value = made[name];
    try {
      await navigator.clipboard.writeText(made[name]);
      done.textContent = 'Copied';
    } catch {
      // not on a page that came over plain HTTP from another machine: the text is there to be copied
      text.select();
      done.textContent = 'Selected; copy it with Ctrl-C';
    }
  };
  const open = async address => {
    const answer = await fetch(address);
    if (!answer.ok) return;
    made = await answer.json();
    if (made.link.startsWith('/')) made.link = location.origin + made.link;
    for (const name of ['csl', 'annotation']) made[name] = JSON.stringify(JSON.parse(made[name]), null, 1);
    forms.replaceChildren(...FORMS.map(([name, label]) => {
      const button = make('button', {type: 'button', 'aria-pressed': 'false'}, label);
      button.addEventListener('click', () => pick(name, button));
      return button;
    }));
    done.textContent = '';
    dialog.showModal();
    forms.firstChild.focus();
    pick(FORMS[0][0], forms.firstChild);
  };
  window.hearsayCite = element => {
    const address = addressOf(element);
    if (address) open(address);
    return address !== null;
  };

  const add = place => {
    if (!addressOf(place)) return;
    const button = make('button', {type: 'button', class: 'cite', 'aria-haspopup': 'dialog'}, 'Cite');
    (place.querySelector(':scope > .facts, :scope > div > .facts, :scope > figcaption') || place).append(button);
  };
  for (const place of document.querySelectorAll('[data-cite], [data-place], .voices li, .onlyhere li, .notes ol li')) add(place);
  document.addEventListener('click', event => {
    const button = event.target.closest('button.cite');
    if (button) window.hearsayCite(button);
  });
})();
