// Text that axe can't decide about, because it is short, drawn, or scrolled away: what is painted under it → its contrast
// (WCAG 2.2, 1.4.3), or why that can't be told. Defined before a page's own scripts; touches nothing until it is called.
window.contrast = (() => {
  // As computed styles write colours: rgb(…), and color(srgb …) where colours were mixed.
  const colour = text => {
    const [r, g, b, alpha = 1] = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
    if (text.startsWith('rgb')) return { rgb: [r, g, b], alpha };
    if (text.startsWith('color(srgb ')) return { rgb: [r, g, b].map(part => part * 255), alpha };
    throw `a colour that is not known: ${text}`;
  };
  const luminance = rgb => {
    const [r, g, b] = rgb.map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + .05) / (dark + .05);
  };
  const over = (top, below) => top.rgb.map((part, at) => part * top.alpha + below[at] * (1 - top.alpha));

  const nothing = { rgb: [0, 0, 0], alpha: 0 };
  const paint = (text, opacity = 1) => {
    if (text === 'none') return nothing;
    const { rgb, alpha } = colour(text);
    return { rgb, alpha: alpha * Number(opacity) };
  };
  // What an element puts between those who look and whatever is below it.
  const painted = element => {
    const style = getComputedStyle(element);
    if (element instanceof SVGGeometryElement) return style.fill === 'none' ? paint(style.stroke, style.strokeOpacity) : paint(style.fill, style.fillOpacity);
    if (element instanceof SVGElement && !(element instanceof SVGSVGElement)) return nothing;
    if (style.backgroundImage !== 'none') throw 'a picture behind it';
    return paint(style.backgroundColor);
  };

  // Pseudo-elements can't be hit: one that is placed over or under the point keeps the colour from being told.
  const adorned = (element, x, y) => ['::before', '::after'].some(which => {
    const style = getComputedStyle(element, which);
    if (/^(none|normal)$/.test(style.content) || !/absolute|fixed/.test(style.position)) return false;
    if (style.backgroundImage === 'none' && !paint(style.backgroundColor).alpha) return false;
    if (getComputedStyle(element).position === 'static') return true;
    const own = element.getBoundingClientRect();
    const [left, top, width, height] = ['left', 'top', 'width', 'height'].map(side => parseFloat(style[side]));
    const [right, down] = [x - own.left - element.clientLeft - left, y - own.top - element.clientTop - top];
    return !(right < 0 || down < 0 || right > width || down > height);
  });

  // The colour under a point of an element, or `undefined` where it isn't seen.
  const ground = (element, x, y) => {
    const stack = document.elementsFromPoint(x, y), at = stack.indexOf(element);
    if (at < 0 || stack.slice(0, at).some(other => !element.contains(other) && painted(other).alpha)) return undefined;
    const layers = [];
    for (const layer of stack.slice(at)) {
      if (adorned(layer, x, y)) throw 'a pseudo-element in its place';
      layers.push(painted(layer));
      if (layers.at(-1).alpha === 1) return layers.reduceRight((below, top) => over(top, below), layers.at(-1).rgb);
    }
    throw 'nothing opaque behind it';
  };

  const points = element => {
    const boxes = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.data.trim()).flatMap(node => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
    return (boxes.length ? boxes : [...element.getClientRects()]).flatMap(box => [.1, .3, .5, .7, .9].map(part => [box.left + box.width * part, box.top + box.height / 2]));
  };

  // The least contrast of an element's own text, and what it needs: { ratio, needed } or { unsure }.
  function of(element) {
    const [left, top] = [scrollX, scrollY];
    try {
      for (let e = element; e; e = e.parentElement) if (getComputedStyle(e).opacity !== '1') throw 'it is translucent';
      const style = getComputedStyle(element), drawn = element instanceof SVGElement;
      const ink = drawn ? paint(style.fill, style.fillOpacity) : paint(style.color);
      // What sticks to an edge may cover it in one place and not in another.
      const grounds = ['center', 'end', 'start'].flatMap(inline => {
        element.scrollIntoView({ block: 'center', inline, behavior: 'instant' });
        return points(element).map(([x, y]) => ground(element, x, y)).filter(Boolean);
      });
      if (!grounds.length) throw 'it is covered wherever it is scrolled to';
      const size = parseFloat(style.fontSize) * (drawn ? element.getScreenCTM().a : 1);
      const large = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
      return { ratio: Math.min(...grounds.map(below => ratio(over(ink, below), below))), needed: large ? 3 : 4.5 };
    } catch (unsure) {
      if (unsure instanceof Error) throw unsure;
      return { unsure };
    } finally {
      scrollTo({ left, top, behavior: 'instant' });
    }
  }

  return { of, colour, ratio, over, paint, painted, adorned };
})();
