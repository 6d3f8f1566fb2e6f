import type { Highlight } from '@shared/contract/attempts'

const BLOCKS = 'p, li, tr, pre, h1, h2, h3, h4, h5, h6, blockquote'

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

/** Where a point of the document lies in the text of `root`, in characters. */
function offsetOf(root: Node, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(root, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

/** What is selected of the text of `root`; null without a selection in it. A caret is a range without length. */
export function selectionIn(root: Node): Highlight | null {
  const selection = getSelection()
  if (!selection?.rangeCount) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const inside = (node: Node) => root.contains(node)
  const start = inside(range.startContainer) ? offsetOf(root, range.startContainer, range.startOffset) : 0
  const end = inside(range.endContainer)
    ? offsetOf(root, range.endContainer, range.endOffset)
    : (root.textContent?.length ?? 0)
  return range.collapsed && !inside(range.startContainer) ? null : { start, end }
}

/** The part of the document that holds characters `start` to `end` of the text of `root`; null when the text is shorter. */
export function rangeOf(root: Node, { start, end }: Highlight): Range | null {
  const range = document.createRange()
  let passed = 0
  let begun = false
  for (const node of textNodes(root)) {
    const length = node.data.length
    if (!begun && start < passed + length) {
      range.setStart(node, start - passed)
      begun = true
    }
    if (begun && end <= passed + length) {
      range.setEnd(node, end - passed)
      return range
    }
    passed += length
  }
  return null
}

/** The sentences of `root` with their places; a row of a table is one sentence. */
export function sentencesOf(root: Element): (Highlight & { text: string })[] {
  const blocks: { start: number; text: string; element: Element }[] = []
  let passed = 0
  for (const node of textNodes(root)) {
    const element = node.parentElement?.closest(BLOCKS) ?? root
    const last = blocks.at(-1)
    if (last?.element === element) last.text += node.data
    else blocks.push({ start: passed, text: node.data, element })
    passed += node.data.length
  }
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return blocks.flatMap((block) => {
    const parts = block.element.matches('tr') ? [{ segment: block.text, index: 0 }] : [...segmenter.segment(block.text)]
    return parts
      .filter((p) => p.segment.trim())
      .map(({ segment, index }) => {
        const start = block.start + index + (segment.length - segment.trimStart().length)
        const text = segment.trim()
        return { start, end: start + text.length, text: cellsOf(block.element) ?? text }
      })
  })
}

const cellsOf = (row: Element) =>
  row.matches('tr')
    ? [...row.children]
        .map((c) => c.textContent?.trim())
        .filter(Boolean)
        .join(', ')
    : null
