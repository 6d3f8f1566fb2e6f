import { readChartTheme, type ChartTheme } from '../charts/theme'
import type { Drawing } from './picture'

/** Words for screen readers, and what paper leaves out too. */
const LEFT_OUT = '.sr-only, .no-print, .button, fieldset'
/** Twice as fine as the page: a picture is looked at elsewhere, and larger. */
const SCALE = 2

/** Something to paint and where it stands on the page. */
interface Piece {
  readonly box: DOMRect
  readonly paint: (c: CanvasRenderingContext2D) => void
}

/** The outline of an element, `inset` px within; a square that stands on its corner is a diamond. */
function outline(c: CanvasRenderingContext2D, box: DOMRect, style: CSSStyleDeclaration, inset = 0): void {
  c.beginPath()
  if (style.rotate === '45deg') {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    c.moveTo(x, box.top)
    c.lineTo(box.right, y)
    c.lineTo(x, box.bottom)
    c.lineTo(box.left, y)
    c.closePath()
  } else {
    const [width, height] = [box.width - 2 * inset, box.height - 2 * inset]
    c.roundRect(box.left + inset, box.top + inset, width, height, parseFloat(style.borderRadius) || 0)
  }
}

function edges(c: CanvasRenderingContext2D, { left, right, top, bottom }: DOMRect, style: CSSStyleDeclaration): void {
  const lines = [
    ['Top', left, top, right, top],
    ['Right', right, top, right, bottom],
    ['Bottom', left, bottom, right, bottom],
    ['Left', left, top, left, bottom],
  ] as const
  for (const [side, x1, y1, x2, y2] of lines) {
    const width = parseFloat(style[`border${side}Width`])
    if (!width) continue
    c.strokeStyle = style[`border${side}Color`]
    c.lineWidth = width
    c.setLineDash(style[`border${side}Style`] === 'dashed' ? [4, 3] : [])
    c.beginPath()
    c.moveTo(x1, y1)
    c.lineTo(x2, y2)
    c.stroke()
  }
}

/** Background, hatch, ring and edges of an element. */
function ground(element: Element, t: ChartTheme): Piece {
  const box = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const ring = /^(.+) 0px 0px 0px 1px inset$/.exec(style.boxShadow)?.[1]
  return {
    box,
    paint(c) {
      outline(c, box, style)
      for (const fill of [style.backgroundColor, element.classList.contains('hatch') && t.hatched]) {
        if (!fill) continue
        c.fillStyle = fill
        c.fill()
      }
      if (ring) {
        c.strokeStyle = ring
        c.lineWidth = 1
        outline(c, box, style, 0.5)
        c.stroke()
      }
      if (style.rotate === 'none') edges(c, box, style)
    },
  }
}

/** The letters of a node, each in the middle of its own box: a canvas knows no figures of equal width. */
function lettering(node: Text): Piece[] {
  const style = getComputedStyle(node.parentElement!)
  const range = document.createRange()
  return Array.from(node.data, (letter, i): Piece => {
    range.setStart(node, i)
    range.setEnd(node, i + 1)
    const box = range.getBoundingClientRect()
    return {
      box,
      paint(c) {
        c.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
        c.fillStyle = style.color
        const text = letter.replace('\u00AD', '-')
        const { width, fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = c.measureText(text)
        c.fillText(text, box.left + (box.width - width) / 2, box.top + (box.height - up - down) / 2 + up)
      },
    }
  }).filter(({ box }) => box.width > 0) // not a space between tags, nor a hyphen that is not needed
}

function pieces(element: Element, t: ChartTheme): Piece[] {
  if (element.matches(LEFT_OUT) || element.getClientRects().length === 0) return []
  const inside = [...element.childNodes].flatMap((node) =>
    node instanceof Text ? lettering(node) : node instanceof Element ? pieces(node, t) : [],
  )
  return [ground(element, t), ...inside]
}

/** A part of the page made of tables and text, drawn as it looks, in full width also where it is scrolled. */
export function pageDrawing(part: HTMLElement): Drawing {
  const all = [...part.children].flatMap((child) => pieces(child, readChartTheme()))
  const edge = (side: 'left' | 'top' | 'right' | 'bottom') => all.map((p) => p.box[side])
  const [left, top] = [Math.min(...edge('left')), Math.min(...edge('top'))]
  return {
    width: Math.max(...edge('right')) - left,
    height: Math.max(...edge('bottom')) - top,
    scale: SCALE,
    draw(c) {
      c.translate(-left, -top)
      for (const piece of all) piece.paint(c)
    },
  }
}
