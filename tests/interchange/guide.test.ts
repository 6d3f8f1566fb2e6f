import { expect, test } from 'vitest'
import { parseGuide } from '../../electron/interchange/guide'

const head = `---
section: "1.9"
title: Model monitoring
purpose: Notice when a model stops being right.
sources:
  - title: A page
    address: https://docs.aws.amazon.com/page
verified: 2026-11-24
---
`
const body = `
## Key ideas

Some **bold** words
over two lines.

### Drift

::: differs
Older texts say more.
:::

::: services
cloudwatch
x-ray
:::

### Drift

Again.
`
const good = (text: string) => {
  const parsed = parseGuide(text)
  if ('fault' in parsed) throw new Error(parsed.fault)
  return parsed
}
const fault = (text: string) => {
  const parsed = parseGuide(text)
  return 'fault' in parsed ? parsed.fault : null
}

test('a section is cut into headings, text, services and disputable points, in its order', () => {
  const { blocks, ...section } = good(head + body)
  expect(section).toMatchObject({ section: '1.9', title: 'Model monitoring', verified: '2026-11-24' })
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'Key ideas', anchor: 'key-ideas' },
    { kind: 'text', text: 'Some **bold** words\nover two lines.' },
    { kind: 'heading', level: 3, text: 'Drift', anchor: 'drift' },
    { kind: 'differs', text: 'Older texts say more.' },
    { kind: 'services', ids: ['cloudwatch', 'x-ray'] },
    { kind: 'heading', level: 3, text: 'Drift', anchor: 'drift-2' },
    { kind: 'text', text: 'Again.' },
  ])
})

test('line ends of Windows make no difference', () => {
  expect(good((head + body).replaceAll('\n', '\r\n'))).toEqual(good(head + body))
})

test('a fault is named in words', () => {
  expect(fault('# Model monitoring')).toContain('does not begin with its title')
  expect(fault(head.replace('"1.9"', '"7.1"') + body)).toContain('section')
  expect(fault(head.replace('2026-11-24', 'today') + body)).toContain('verified')
  expect(fault(`${head}\n::: warning\nx\n:::`)).toBe('"::: warning" is no block of the guide')
  expect(fault(`${head}\n::: services\ns3\n`)).toBe('a "::: services" block stays open')
  expect(fault(head.replace('title: Model', 'title: "Model') + body)).not.toBeNull()
})
