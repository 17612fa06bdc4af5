'use strict';
// the source graph: its boxes can be dragged, or moved with the arrow keys; what is tied to a box stands out
(() => {
  const svg = document.querySelector('.graph svg');
  if (!svg) return;
  const graph = svg.parentElement;
  const kept = 'graph ' + location.pathname;
  const box = new Map();
  for (const element of svg.querySelectorAll('.node')) {
    const rect = element.querySelector('rect');
    box.set(element.dataset.node, {element, x: +rect.getAttribute('x'), y: +rect.getAttribute('y'), width: +rect.getAttribute('width'), height: +rect.getAttribute('height'), dx: 0, dy: 0});
  }
  const edges = [...svg.querySelectorAll('.edge')].map(element => ({element, from: box.get(element.dataset.from), to: box.get(element.dataset.to), shift: +element.dataset.shift}));
  const natural = svg.getAttribute('viewBox').split(' ').map(Number);

  // as the server draws a tie
  const path = ({from, to, shift}) => {
    const fromX = from.x + from.dx + from.width, fromY = from.y + from.dy + from.height / 2 + shift;
    const left = to.x + to.dx, toY = to.y + to.dy + to.height / 2 + shift;
    if (left <= from.x + from.dx) {
      const toX = left + to.width, turn = Math.max(fromX, toX) + 46;
      return `M${fromX} ${fromY}C${turn} ${fromY} ${turn} ${toY} ${toX} ${toY}`;
    }
    const toX = left - 2, bend = Math.min(92, Math.max(20, toX - fromX)) / 2;
    return `M${fromX} ${fromY}C${fromX + bend} ${fromY} ${toX - bend} ${toY} ${toX} ${toY}`;
  };
  const draw = moved => {
    moved.element.setAttribute('transform', `translate(${moved.dx} ${moved.dy})`);
    for (const edge of edges) {
      if (edge.from && edge.to && (edge.from === moved || edge.to === moved)) {
        for (const line of edge.element.querySelectorAll('path')) line.setAttribute('d', path(edge));
      }
    }
  };
  const fit = () => {
    const all = [...box.values()];
    const right = Math.max(natural[2], ...all.map(b => b.x + b.dx + b.width + 6));
    const low = Math.max(natural[3], ...all.map(b => b.y + b.dy + b.height + 6));
    svg.setAttribute('viewBox', `0 0 ${right} ${low}`);
    svg.setAttribute('width', right);
    svg.setAttribute('height', low);
  };
  const move = (moved, dx, dy) => {
    moved.dx = Math.max(6 - moved.x, dx);
    moved.dy = Math.max(6 - moved.y, dy);
    draw(moved);
  };
  const keep = () => {
    fit();
    const moved = [...box].filter(([, b]) => b.dx || b.dy).map(([id, b]) => [id, b.dx, b.dy]);
    reset.hidden = !moved.length;
    try {
      if (moved.length) localStorage.setItem(kept, JSON.stringify(moved));
      else localStorage.removeItem(kept);
    } catch { /* a browser may keep nothing; the graph is as it was at the next visit */ }
  };

  const tools = document.createElement('p');
  tools.className = 'graphtools';
  const hint = document.createElement('span');
  hint.id = 'graph-hint';
  hint.textContent = 'Drag a box, or move the focused one with the arrow keys.';
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'As it was';
  reset.hidden = true;
  reset.addEventListener('click', () => {
    for (const each of box.values()) move(each, 0, 0);
    keep();
  });
  tools.append(hint, reset);
  graph.after(tools);

  let held = null;
  for (const each of box.values()) {
    each.element.setAttribute('aria-describedby', 'graph-hint');
    each.element.draggable = false;
    each.element.addEventListener('dragstart', event => event.preventDefault());
    each.element.addEventListener('pointerdown', event => {
      if (event.button) return;
      held = {each, x: event.clientX, y: event.clientY, dx: each.dx, dy: each.dy, far: false};
    });
    each.element.addEventListener('click', event => {
      if (each.dragged) event.preventDefault();
      each.dragged = false;
    });
    each.element.addEventListener('keydown', event => {
      const step = {ArrowLeft: [-12, 0], ArrowRight: [12, 0], ArrowUp: [0, -12], ArrowDown: [0, 12]}[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      move(each, each.dx + step[0], each.dy + step[1]);
      keep();
    });
  }
  addEventListener('pointermove', event => {
    if (!held) return;
    const dx = event.clientX - held.x, dy = event.clientY - held.y;
    if (!held.far && Math.hypot(dx, dy) < 4) return;
    held.far = true;
    held.each.element.classList.add('moving');
    move(held.each, held.dx + dx, held.dy + dy);
  });
  const release = () => {
    if (!held) return;
    held.each.element.classList.remove('moving');
    if (held.far) {
      held.each.dragged = true;
      keep();
    }
    held = null;
  };
  addEventListener('pointerup', release);
  addEventListener('pointercancel', release);

  // what is tied to the box at the pointer or the focus
  const pick = event => {
    const node = held?.far ? null : event.target.closest?.('.graph .node');
    graph.classList.toggle('picked', !!node);
    for (const near of svg.querySelectorAll('.near')) near.classList.remove('near');
    if (!node) return;
    node.classList.add('near');
    for (const edge of edges) {
      if (edge.from?.element === node || edge.to?.element === node) {
        for (const near of [edge.element, edge.from?.element, edge.to?.element]) near?.classList.add('near');
      }
    }
  };
  graph.addEventListener('mouseover', pick);
  graph.addEventListener('mouseleave', pick);
  graph.addEventListener('focusin', pick);
  graph.addEventListener('focusout', pick);

  try {
    for (const [id, dx, dy] of JSON.parse(localStorage.getItem(kept) || '[]')) if (box.has(id)) move(box.get(id), dx, dy);
    keep();
  } catch { /* what was kept is not ours */ }
})();
