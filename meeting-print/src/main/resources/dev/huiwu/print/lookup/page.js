'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const part = id => document.getElementById(id);
  const page = document.documentElement;
  const words = {
    zh: { none: '没有找到。请少输几个字再试，试试单位名称或拼音首字母，或在下面的表中查找；仍没有的，请问会务人员。',
          many: n => `找到${n}条，请选一条。`, more: n => `找到${n}条，只列出前30条，请再输几个字。`, one: '找到1条。',
          map: '座位图：方向键移动，加减键缩放，0键看全图', stage: '主席台', side: '主侧', floor: f => `${f}楼`, here: '您在这里' },
    en: { none: 'Nothing found. Type fewer letters, try the unit or pinyin initials, or look in the table below; else ask the staff.',
          many: n => `${n} found; choose one.`, more: n => `${n} found, the first 30 listed; type more.`, one: '1 found.',
          map: 'Map: arrow keys move, plus and minus zoom, 0 shows all', stage: 'Rostrum', side: 'Main side', floor: f => `Floor ${f}`, here: 'You are here' }
  };
  let language = page.dataset.language;
  let found = null;
  const word = () => words[language];

  // ---- search
  const named = entry => language === 'en' && entry.english || entry.name;
  const plain = text => text.normalize('NFKC').toLowerCase().replace(/[\s·•・.\-'’]/g, '');
  data.entries.forEach(entry => {
    entry.texts = [entry.name, entry.english, ...entry.keys].filter(Boolean).map(plain);
    entry.sounds = entry.pinyin.map(text => text.split(' ').filter(Boolean)).filter(list => list.length);
  });
  const sound = (syllables, query) => {
    let best = 9;
    const initials = syllables.map(s => s[0]).join('');
    if (initials === query) best = 0;
    else if (initials.startsWith(query)) best = 2;
    else if (query.length > 1 && initials.includes(query)) best = 4;
    for (let i = 0; i < syllables.length && best > 0; i++) {
      const rest = syllables.slice(i).join('');
      for (const form of [rest, rest.replace(/v/g, 'u')]) {
        if (i === 0 && form === query) best = 0;
        else if (form.startsWith(query)) best = Math.min(best, i === 0 ? 2 : 4);
      }
    }
    return best;
  };
  const rank = (entry, query) => {
    let best = 9;
    for (const text of entry.texts) {
      const at = text.indexOf(query);
      if (at >= 0) best = Math.min(best, text === query ? 0 : at === 0 ? 1 : 3);
    }
    if (/^[a-z0-9]+$/.test(query)) for (const list of entry.sounds) best = Math.min(best, sound(list, query));
    return best;
  };
  const search = () => {
    const query = plain(part('query').value);
    part('hits').replaceChildren();
    if (!query) { part('status').textContent = ''; show(null); return; }
    const ranked = data.entries.map((entry, at) => ({ entry, at, rank: rank(entry, query) }))
      .filter(hit => hit.rank < 9).sort((a, b) => a.rank - b.rank || a.at - b.at);
    const n = ranked.length;
    part('status').textContent = n === 0 ? word().none : n === 1 ? word().one : n > 30 ? word().more(n) : word().many(n);
    if (n === 1) { show(ranked[0].entry); return; }
    show(null);
    for (const { entry } of ranked.slice(0, 30)) {
      const button = document.createElement('button');
      button.type = 'button';
      const name = document.createElement('bdi');
      name.textContent = named(entry);
      button.append(name);
      const note = document.createElement('small');
      note.textContent = entry.note;
      button.append(note);
      button.addEventListener('click', () => { part('hits').replaceChildren(); show(entry); part('found').focus(); });
      const item = document.createElement('li');
      item.append(button);
      part('hits').append(item);
    }
  };
  const tell = () => {
    part('found').hidden = !found;
    document.body.classList.toggle('one', Boolean(found));
    if (!found) return;
    part('found-name').textContent = named(found);
    part('found-note').textContent = found.note;
    part('found-place').textContent = found.place[language];
    part('found-way').textContent = found.way ? found.way[language] : '';
  };
  const show = entry => {
    if (entry === found) return;
    found = entry;
    tell();
    if (entry) centre(); else whole();
  };

  // ---- map: the plane is in seat widths, the stage on top, left is left
  const canvas = part('map');
  const pen = canvas.getContext('2d');
  const ratio = data.ratio;
  const spots = data.spots.map(([x, y, group, label, row, floor]) => ({ x, y: y * ratio, group, label, row, floor }));
  const reach = spots.reduce((r, s) => ({ l: Math.min(r.l, s.x), r: Math.max(r.r, s.x), t: Math.min(r.t, s.y), b: Math.max(r.b, s.y) }),
    { l: 1e9, r: -1e9, t: 1e9, b: -1e9 });
  const stage = data.stage ? { x: (reach.l + reach.r) / 2 - (reach.r - reach.l) / 4, y: reach.t - 5, w: (reach.r - reach.l) / 2, h: 3 } : null;
  const head = stage ? stage.y : reach.t - 2;
  const hall = { x: reach.l - 2, y: head - 2, w: reach.r - reach.l + 4, h: reach.b - head + 4 };
  const groups = data.groups.map(() => []);
  spots.forEach(spot => groups[spot.group].push(spot));
  const floors = new Map();
  spots.forEach(spot => { const f = floors.get(spot.floor); if (!f || spot.y < f.y || (spot.y === f.y && spot.x < f.x)) floors.set(spot.floor, spot); });
  let view = { x: 0, y: 0, scale: 1 }; // the upper left corner in the plane, pixels a seat width
  let asked = 0;
  const size = () => ({ w: canvas.clientWidth, h: canvas.clientHeight });
  const least = () => Math.min(size().w / hall.w, size().h / hall.h);
  const look = (x, y, scale) => {
    const { w, h } = size();
    scale = Math.max(least(), Math.min(60, scale));
    const keep = (middle, half, from, length) =>
      2 * half >= length ? from + length / 2 : Math.max(from + half, Math.min(from + length - half, middle));
    x = keep(x, w / scale / 2, hall.x, hall.w);
    y = keep(y, h / scale / 2, hall.y, hall.h);
    view = { x: x - w / scale / 2, y: y - h / scale / 2, scale };
    if (!asked) asked = requestAnimationFrame(() => { asked = 0; draw(); });
  };
  const middle = () => ({ x: view.x + size().w / view.scale / 2, y: view.y + size().h / view.scale / 2 });
  const whole = () => look(hall.x + hall.w / 2, hall.y + hall.h / 2, 0);
  const zoom = factor => { const m = middle(); look(m.x, m.y, view.scale * factor); };
  const move = (right, down) => { const m = middle(); look(m.x + right / view.scale, m.y + down / view.scale, view.scale); };
  const marked = () => found.seats.map(at => spots[at]);
  const centre = () => {
    const seats = marked();
    if (!seats.length) { if (stage) look(stage.x + stage.w / 2, stage.y + stage.h, least() * 1.5); return; }
    const xs = seats.map(s => s.x), ys = seats.map(s => s.y);
    const l = Math.min(...xs), r = Math.max(...xs), t = Math.min(...ys), b = Math.max(...ys);
    look((l + r) / 2, (t + b) / 2, Math.min(32, size().w / (r - l + 4), size().h / (b - t + 4)));
  };
  // the fills in turn, then again under rising lines, then under falling ones, as in the printed guide
  const tiles = new Map();
  const paint = (index, dense) => {
    const fill = data.fills[index % data.fills.length], hatch = Math.floor(index / data.fills.length) % 3;
    if (hatch === 0) return fill;
    const key = `${fill} ${hatch} ${dense}`;
    if (!tiles.has(key)) {
      const tile = document.createElement('canvas'), side = tile.width = tile.height = Math.round(8 * dense);
      const brush = tile.getContext('2d');
      brush.fillStyle = fill;
      brush.fillRect(0, 0, side, side);
      brush.strokeStyle = '#' + [1, 3, 5].map(at => Math.floor(parseInt(fill.slice(at, at + 2), 16) * 0.55).toString(16).padStart(2, '0')).join('');
      brush.lineWidth = dense;
      brush.beginPath();
      for (const shift of [-side, 0, side]) {
        brush.moveTo(shift - 1, hatch === 1 ? side + 1 : -1);
        brush.lineTo(shift + side + 1, hatch === 1 ? -1 : side + 1);
      }
      brush.stroke();
      const pattern = pen.createPattern(tile, 'repeat');
      pattern.setTransform(new DOMMatrix().scale(1 / dense));
      tiles.set(key, pattern);
    }
    return tiles.get(key);
  };
  let printing = false;
  const draw = () => {
    const { w, h } = size();
    const dense = devicePixelRatio || 1;
    if (canvas.width !== Math.round(w * dense)) canvas.width = Math.round(w * dense);
    if (canvas.height !== Math.round(h * dense)) canvas.height = Math.round(h * dense);
    // on paper the map is light, whatever the screen is: the first rule of the style has the light colours
    const style = printing || matchMedia('print').matches ? document.styleSheets[0].cssRules[0].style : getComputedStyle(page);
    const color = name => style.getPropertyValue('--' + name).trim();
    const s = view.scale, left = p => (p - view.x) * s, top = p => (p - view.y) * s;
    const deep = Math.min(0.86, ratio * 0.75) * s, wide = 0.86 * s;
    const seen = p => left(p.x) > -s && left(p.x) < w + s && top(p.y) > -s && top(p.y) < h + s;
    const face = size => `${size}px "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif`;
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    pen.fillStyle = color('paper');
    pen.fillRect(0, 0, w, h);
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    if (stage) {
      pen.fillStyle = color('stage');
      pen.fillRect(left(stage.x), top(stage.y), stage.w * s, stage.h * s);
      pen.fillStyle = color('ink');
      pen.font = face(Math.max(12, Math.min(24, s * 1.4)));
      pen.fillText(word().stage, left(stage.x + stage.w / 2), top(stage.y + stage.h / 2));
    }
    if (!stage) {
      pen.fillStyle = color('second');
      pen.font = face(14);
      pen.fillText(word().side, left((reach.l + reach.r) / 2), top(reach.t) - deep / 2 - 12);
    }
    groups.forEach((seats, group) => {
      pen.beginPath();
      for (const spot of seats) if (seen(spot)) pen.rect(left(spot.x) - wide / 2, top(spot.y) - deep / 2, wide, deep);
      if (group > 0) { pen.fillStyle = group === 1 ? color('stage') : paint(group - 2, dense); pen.fill(); }
      else { pen.strokeStyle = color('field'); pen.lineWidth = Math.min(1, s / 12); pen.stroke(); }
    });
    if (data.floors) {
      pen.fillStyle = color('second');
      pen.font = face(14);
      pen.textAlign = 'left';
      floors.forEach((spot, floor) => pen.fillText(word().floor(floor), Math.max(8, left(hall.x + 1)), top(spot.y) - deep / 2 - 10));
      pen.textAlign = 'center';
    }
    if (s >= 18) {
      pen.font = face(Math.min(15, s * 0.45));
      for (const spot of spots) if (seen(spot)) {
        if (spot.group - 2 >= data.fills.length) { // no line goes through a number
          const patch = pen.measureText(spot.label).width + 4, high = Math.min(15, s * 0.45) + 3;
          pen.fillStyle = data.fills[(spot.group - 2) % data.fills.length];
          pen.fillRect(left(spot.x) - patch / 2, top(spot.y) - high / 2, patch, high);
        }
        pen.fillStyle = spot.group > 1 ? '#1f2933' : color('ink');
        pen.fillText(spot.label, left(spot.x), top(spot.y));
      }
    }
    if (found) {
      const seats = marked();
      pen.strokeStyle = color('accent');
      pen.lineWidth = 3;
      for (const spot of seats) pen.strokeRect(left(spot.x) - wide / 2 - 1, top(spot.y) - deep / 2 - 1, wide + 2, deep + 2);
      if (found.rostrum && stage) pen.strokeRect(left(stage.x), top(stage.y), stage.w * s, stage.h * s);
      const one = seats.length === 1 ? seats[0] : null;
      if (one) {
        pen.font = 'bold ' + face(16);
        const wideText = pen.measureText(word().here).width + 16, y = top(one.y) - deep / 2 - 34;
        pen.fillStyle = color('accent');
        pen.fillRect(left(one.x) - wideText / 2, y, wideText, 26);
        pen.beginPath();
        pen.moveTo(left(one.x) - 7, y + 26); pen.lineTo(left(one.x) + 7, y + 26); pen.lineTo(left(one.x), y + 34);
        pen.fill();
        pen.fillStyle = color('paper');
        pen.fillText(word().here, left(one.x), y + 14);
      }
    }
    canvas.dataset.view = [view.x, view.y, w / s, h / s].map(n => n.toFixed(2)).join(' ');
    canvas.dataset.marked = found ? marked().map(p => `${p.x.toFixed(2)},${p.y.toFixed(2)}`).join(' ') : '';
  };

  // ---- hands
  const held = new Map();
  canvas.addEventListener('pointerdown', event => { canvas.setPointerCapture(event.pointerId); held.set(event.pointerId, event); });
  canvas.addEventListener('pointermove', event => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const other = [...held.values()].find(one => one.pointerId !== event.pointerId);
    if (other) {
      const apart = one => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
      zoom(apart(event) / apart(before));
    }
    const share = other ? 0.5 : 1;
    move((before.clientX - event.clientX) * share, (before.clientY - event.clientY) * share);
    held.set(event.pointerId, event);
  });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, event => held.delete(event.pointerId));
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const edge = canvas.getBoundingClientRect();
    const px = event.clientX - edge.left, py = event.clientY - edge.top;
    const x = view.x + px / view.scale, y = view.y + py / view.scale;
    const scale = Math.max(least(), Math.min(60, view.scale * Math.exp(-event.deltaY / 400)));
    look(x + (size().w / 2 - px) / scale, y + (size().h / 2 - py) / scale, scale);
  }, { passive: false });
  const keys = { ArrowLeft: () => move(-60, 0), ArrowRight: () => move(60, 0), ArrowUp: () => move(0, -60), ArrowDown: () => move(0, 60),
    '+': () => zoom(1.5), '=': () => zoom(1.5), '-': () => zoom(1 / 1.5), '0': () => whole() };
  canvas.addEventListener('keydown', event => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); keys[event.key](); }
  });
  part('in').addEventListener('click', () => zoom(1.5));
  part('out').addEventListener('click', () => zoom(1 / 1.5));
  part('whole').addEventListener('click', whole);
  part('query').addEventListener('input', search);
  part('clear').addEventListener('click', () => { part('query').value = ''; search(); part('query').focus(); });
  document.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    const first = part('hits').querySelector('button');
    if (first) first.focus();
  });
  const speak = to => {
    language = to;
    page.dataset.language = to;
    page.lang = to === 'zh' ? 'zh-CN' : 'en';
    canvas.setAttribute('aria-label', word().map);
    document.querySelectorAll('[data-to]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.to === to)));
    tell();
    if (part('query').value && !found) search();
    draw();
  };
  document.querySelectorAll('[data-to]').forEach(button => button.addEventListener('click', () => speak(button.dataset.to)));
  document.querySelector('.no-script').hidden = true;
  document.querySelector('.languages').hidden = false;
  part('tools').hidden = false;
  part('found').tabIndex = -1;
  whole();
  speak(language);
  addEventListener('resize', () => { if (found) centre(); else whole(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  matchMedia('print').addEventListener('change', draw);
  addEventListener('beforeprint', () => { printing = true; draw(); });
  addEventListener('afterprint', () => { printing = false; draw(); });
})();
