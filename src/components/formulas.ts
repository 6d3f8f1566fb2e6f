import 'katex/dist/katex.min.css'
import katex from 'katex'

/** A formula wider than its place scrolls, and only then the keyboard has to reach it. */
function keepInReach(place: HTMLElement): void {
  const observer = new ResizeObserver(() => {
    const wide = place.scrollWidth > place.clientWidth
    for (const [name, value] of Object.entries({ tabindex: '0', role: 'region', 'aria-label': 'Formula' }))
      if (wide) place.setAttribute(name, value)
      else place.removeAttribute(name)
  })
  observer.observe(place)
  observer.observe(place.firstElementChild!) // its font may come later
}

/** Sets every formula within an element as mathematics, each with MathML beside it for assistive technology. */
export function setFormulas(within: ParentNode): void {
  for (const place of within.querySelectorAll<HTMLElement>('.tex')) {
    if (place.childElementCount) continue // set before
    const displayMode = place.classList.contains('display')
    katex.render(place.textContent, place, { displayMode, output: 'htmlAndMathml', throwOnError: false })
    if (displayMode) keepInReach(place)
  }
}
