// Lines that have to be seen (WCAG 2.2, 1.4.11): the ring of the focus, what a drawing is made of, the edges of fields. Each
// function joins those of `checks.js` and gives a list of [rule, where, what]. Colours are `contrast.js`'s.
Object.assign(window.checks, (() => {
  const LEAST = 3;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const seen = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const told = (rule, element, what) => [rule, checks.where(element), String(what).slice(0, 120)];
  const inside = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const still = { block: 'center', inline: 'center', behavior: 'instant' };

  // The colour that is painted at a point by whatever `counts`.
  const beneath = ([x, y], counts) => {
    const layers = [];
    // The ground of the body is that of the whole canvas (CSS Backgrounds 3, 2.11.2).
    for (const layer of [...document.elementsFromPoint(x, y).filter(counts), document.body]) {
      if (contrast.adorned(layer, x, y)) throw 'a pseudo-element in its place';
      layers.push(contrast.painted(layer));
      if (layers.at(-1).alpha === 1) return layers.reduceRight((below, top) => contrast.over(top, below), layers.at(-1).rgb);
    }
    throw 'nothing opaque behind it';
  };
  // The contrast of a paint with what is beneath it, at the worst of some points; `undefined` where none of them can be seen.
  // Of the points of a shape a quarter is forgiven: it may touch another of its colour.
  const least = (ink, points, counts, forgiven = 0) => {
    const ratios = points.filter(inside).map(point => beneath(point, counts)).map(below => contrast.ratio(contrast.over(ink, below), below));
    return ink.alpha ? ratios.sort((a, b) => a - b)[Math.floor(ratios.length * forgiven)] : undefined;
  };
  // Around a box, at a distance.
  const around = (box, by) => [.2, .5, .8].flatMap(part => {
    const [x, y] = [box.left + box.width * part, box.top + box.height * part];
    return [[x, box.top - by], [x, box.bottom + by], [box.left - by, y], [box.right + by, y]];
  });
  const judge = (rule, element, look) => {
    try {
      const ratio = look();
      if (ratio === undefined) return [told(rule, element, 'it is seen nowhere')];
      return ratio < LEAST ? [told(rule, element, `${ratio.toFixed(2)} of ${LEAST}`)] : [];
    } catch (unsure) {
      if (unsure instanceof Error) throw unsure;
      return [told(rule, element, unsure)];
    }
  };

  // To be asked after a Tab: a browser shows the focus that a script moves only where it showed it before.
  function rings() {
    checks.controls();
    return all('[data-stop]').flatMap(element => {
      element.focus();
      element.scrollIntoView(still);
      return judge('focus-contrast', element, () => {
        if (!element.matches(':focus-visible')) throw 'its focus is not shown';
        const style = getComputedStyle(element), ink = contrast.paint(style.outlineColor);
        if (style.outlineStyle === 'none') return 1;
        const [width, gap] = [parseFloat(style.outlineWidth), parseFloat(style.outlineOffset)];
        const boxes = [...element.getClientRects()].filter(box => box.width && box.height);
        // On both sides of the ring, which may lie around its box or within it.
        const sides = [gap + width + 1, ...(gap >= 2 ? [gap / 2] : gap < 0 ? [gap - 1] : [])];
        const points = boxes.flatMap(box => sides.flatMap(side => around(box, side)));
        return least(ink, points, () => true);
      });
    });
  }

  // A shape is seen by its line or by its area; what is drawn after it lies above it.
  function drawings() {
    const shapes = all('svg[role=img] :is(path, rect, circle, ellipse, line, polyline, polygon)').filter(seen);
    return shapes.flatMap(shape => {
      const style = getComputedStyle(shape), box = shape.getBBox();
      const [line, area] = [contrast.paint(style.stroke, style.strokeOpacity), contrast.paint(style.fill, style.fillOpacity)];
      const flat = !box.width && !box.height, thin = flat || !box.width || !box.height;
      if (!(line.alpha && !flat) && !(area.alpha && !thin)) return [];
      shape.scrollIntoView(still);
      return judge('line-contrast', shape, () => {
        const place = point => { const p = new DOMPoint(point.x, point.y).matrixTransform(shape.getScreenCTM()); return [p.x, p.y]; };
        const above = other => other === shape || shape.ownerSVGElement.contains(other) && shape.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
        // A line that is crossed is no ground to be told from.
        const ground = other => !above(other) && !(other instanceof SVGGeometryElement && getComputedStyle(other).fill === 'none');
        const length = shape.getTotalLength(), along = [.1, .25, .4, .5, .6, .75, .9].map(part => shape.getPointAtLength(length * part));
        const within = [.25, .5, .75].flatMap(x => [.25, .5, .75].map(y => new DOMPoint(box.x + box.width * x, box.y + box.height * y)));
        const ratios = [
          least(line, along.map(place), ground, .25),
          least(area, within.filter(point => shape.isPointInFill(point)).map(place), ground, .25),
        ].filter(ratio => ratio !== undefined);
        return ratios.length ? Math.max(...ratios) : undefined;
      });
    });
  }

  // A field or a button is seen by its edge or by its ground.
  function fields() {
    return all('input:enabled:not([type=hidden], [type=checkbox], [type=radio]), select:enabled, textarea:enabled, button:enabled').filter(seen).flatMap(field => {
      field.scrollIntoView(still);
      return judge('field-contrast', field, () => {
        const style = getComputedStyle(field), points = around(field.getBoundingClientRect(), 2);
        const edge = style.borderTopStyle === 'none' || !parseFloat(style.borderTopWidth) ? 'none' : style.borderTopColor;
        const ratios = [edge, style.backgroundColor].map(ink => least(contrast.paint(ink), points, other => !field.contains(other)));
        return Math.max(...ratios.filter(ratio => ratio !== undefined), 1);
      });
    });
  }

  return { rings, drawings, fields };
})());
