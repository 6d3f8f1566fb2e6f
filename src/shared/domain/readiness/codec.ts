import type { FilterState } from './filter'
import type { ItemMemory } from './item-memory'
import { EFFECTS, recallLevels, STAGES } from './parameters'
import type { ReadinessState } from './state'

/** Names the layout and the model's parameters: raise it when either changes, and what was stored is rebuilt. */
const VERSION = 1
const FILTERS = recallLevels.length
const HALF = (EFFECTS * (EFFECTS + 1)) / 2
const STATE_NUMBERS = 4 + FILTERS * (1 + EFFECTS + HALF + STAGES)
const MEMORY_NUMBERS = 2 + FILTERS * 2

/** A version byte, then the numbers as 64-bit floats, little-endian. */
function pack(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(1 + 8 * numbers.length)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, VERSION)
  numbers.forEach((x, i) => view.setFloat64(1 + 8 * i, x, true))
  return bytes
}

/** Reads numbers one after the other; null when the bytes are of another version or length. */
function unpack(bytes: Uint8Array, count: number): ((n: number) => Float64Array) | null {
  if (bytes.length !== 1 + 8 * count || bytes[0] !== VERSION) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  let at = 1
  return (n) =>
    Float64Array.from({ length: n }, () => {
      at += 8
      return view.getFloat64(at - 8, true)
    })
}

const rows = Array.from({ length: EFFECTS }, (_, i) => i)

/** The state as bytes, exactly. */
export const encodeState = (state: ReadinessState): Uint8Array =>
  pack([
    state.atDays ?? NaN,
    state.pendingDays,
    state.answers,
    state.firstSights,
    ...state.filters.flatMap((f) => [
      f.logWeight,
      ...f.mean,
      ...rows.flatMap((i) => [...f.covariance.subarray(i * EFFECTS + i, (i + 1) * EFFECTS)]),
      ...f.practiced,
    ]),
  ])

/** The state of these bytes; null when another version wrote them, and the state must be rebuilt from the answers. */
export function decodeState(bytes: Uint8Array): ReadinessState | null {
  const read = unpack(bytes, STATE_NUMBERS)
  if (!read) return null
  const [atDays, pendingDays, answers, firstSights] = read(4) as unknown as [number, number, number, number]
  const filters = recallLevels.map((): FilterState => {
    const [logWeight] = read(1) as unknown as [number]
    const mean = read(EFFECTS)
    const covariance = new Float64Array(EFFECTS * EFFECTS)
    for (const i of rows)
      read(EFFECTS - i).forEach((x, n) => (covariance[i * EFFECTS + i + n] = covariance[(i + n) * EFFECTS + i] = x))
    return { logWeight, mean, covariance, practiced: read(STAGES) }
  })
  return { atDays: Number.isNaN(atDays) ? null : atDays, pendingDays, answers, firstSights, filters }
}

/** The memory of a question as bytes, exactly. */
export const encodeMemory = (memory: ItemMemory): Uint8Array =>
  pack([memory.atDays, memory.stability, ...memory.residuals.flatMap((r) => [r.mean, r.variance])])

/** The memory of these bytes; null when another version wrote them. */
export function decodeMemory(bytes: Uint8Array): ItemMemory | null {
  const read = unpack(bytes, MEMORY_NUMBERS)
  if (!read) return null
  const [atDays, stability] = read(2) as unknown as [number, number]
  const residuals = recallLevels.map(() => {
    const [mean, variance] = read(2) as unknown as [number, number]
    return { mean, variance }
  })
  return { atDays, stability, residuals }
}
