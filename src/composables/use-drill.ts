import { computed, onMounted, ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Filter, Preset } from '@shared/contract/plans'
import { drillOf } from '@shared/domain/plans'
import { useAttemptsStore } from '../stores/attempts'
import { useSettingsStore } from '../stores/settings'

/** Begins drills and goes there. None can begin while an exam is `open`. */
export function useDrill() {
  const attempts = useAttemptsStore()
  const { planFor } = useSettingsStore()
  const router = useRouter()
  const check = () => attempts.loadCurrent()
  onMounted(check)

  const busy = ref(false)
  /** Whether it went well. */
  async function start(preset: Preset): Promise<boolean> {
    busy.value = true
    const begun = await attempts.start(planFor(preset))
    if (begun) await router.push('/exam')
    busy.value = false
    return begun
  }
  return {
    /** Begins what is ready made. */
    start,
    begin: (topic: string, filter: Partial<Filter>, count?: number) => start(drillOf(topic, filter, count)),
    /** Looks again whether an exam is open. */
    check,
    busy,
    open: computed(() => attempts.current !== null),
    error: computed(() => attempts.error),
  }
}
