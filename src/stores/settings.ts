import { computed, reactive, ref, watchEffect } from 'vue'
import { defineStore } from 'pinia'
import type { Plan, Preset } from '@shared/contract/plans'
import type { Settings } from '@shared/contract/settings'
import { defaultSettings } from '@shared/domain/default-settings'
import { call } from '../client'
import { wordsOf } from './words'

export const useSettingsStore = defineStore('settings', () => {
  const settings = reactive<Settings>({ ...defaultSettings })
  const error = ref<string | null>(null)

  const system = matchMedia('(prefers-color-scheme: dark)')
  const systemDark = ref(system.matches)
  system.addEventListener('change', (event) => (systemDark.value = event.matches))
  /** True while the page is printed: paper is light. */
  const onPaper = ref(false)
  addEventListener('beforeprint', () => (onPaper.value = true))
  addEventListener('afterprint', () => (onPaper.value = false))
  const chosenDark = computed(() => (settings.theme === 'system' ? systemDark.value : settings.theme === 'dark'))
  const dark = computed(() => chosenDark.value && !onPaper.value)

  watchEffect(
    () => {
      const root = document.documentElement
      root.classList.toggle('dark', dark.value)
      root.style.colorScheme = dark.value ? 'dark' : 'light'
      root.dataset['density'] = settings.density
    },
    { flush: 'sync' }, // printing does not wait for a tick
  )

  async function load() {
    try {
      Object.assign(settings, await call('settings.get', {}))
      error.value = null
    } catch (e) {
      error.value = wordsOf(e)
    }
  }

  /** Applied at once; taken back when the host could not store it. */
  async function save(patch: Partial<Settings>): Promise<boolean> {
    const before = { ...settings }
    Object.assign(settings, patch)
    try {
      Object.assign(settings, await call('settings.set', patch))
      error.value = null
      return true
    } catch (e) {
      Object.assign(settings, before)
      error.value = wordsOf(e)
      return false
    }
  }

  /** The exam a preset makes with what the person has settled on. */
  const planFor = (preset: Preset): Plan => ({
    preset,
    accommodation: settings.accommodation,
    policy: settings.policy,
    practice: preset.kind === 'drill',
    blindReview: settings.blindReview && preset.kind !== 'drill',
    caseSets: settings.caseSets,
  })

  return { settings, dark, onPaper, error, planFor, load, save }
})
