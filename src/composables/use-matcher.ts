import { computed, ref, shallowRef } from 'vue'
import type { CatalogueEntry } from '@shared/contract/services'
import { drawRound } from '@shared/domain/matcher'
import { seeded } from '@shared/domain/random'

/** The rounds of one sitting over the services that the exam may ask for; nothing of it is stored. */
export function useMatcher(services: () => readonly CatalogueEntry[], seed: number) {
  const random = seeded(seed)
  const shown = new Map<string, number>()
  const pool = computed(() => services().filter((s) => s.examPosition.startsWith('in-scope')))
  const named = computed(() => new Map(services().map((s) => [s.id, s])))

  const round = shallowRef<{ services: CatalogueEntry[]; functions: CatalogueEntry[] } | null>(null)
  /** The service whose function was chosen, by the service it was chosen for. */
  const chosen = ref<Record<string, string | null>>({})
  const checked = ref(false)
  const rounds = ref(0)
  const answered = ref(0)
  const right = ref(0)

  function next() {
    const drawn = drawRound(pool.value, shown, random)
    for (const id of drawn.services) shown.set(id, (shown.get(id) ?? 0) + 1)
    const entries = (ids: readonly string[]) => ids.map((id) => named.value.get(id)!)
    round.value = { services: entries(drawn.services), functions: entries(drawn.functions) }
    chosen.value = Object.fromEntries(drawn.services.map((id) => [id, null]))
    checked.value = false
    rounds.value += 1
  }
  const rightHere = computed(() => Object.entries(chosen.value).filter(([id, c]) => id === c).length)
  const missing = computed(() => Object.values(chosen.value).filter((c) => c === null).length)
  function check() {
    checked.value = true
    answered.value += Object.keys(chosen.value).length
    right.value += rightHere.value
  }
  return { round, chosen, checked, rounds, answered, right, rightHere, missing, named, next, check }
}
