import type { Settings } from '../contract/settings'

/** What holds until somebody sets it. */
export const defaultSettings: Settings = {
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
  timeWarnings: true,
  hideClock: false,
  hidePosition: false,
  accommodation: { kind: 'standard' },
  policy: 'practice',
  blindReview: false,
  caseSets: false,
  skipTutorial: false,
  examDate: null,
  minutesADay: 20,
  firstRunDone: false,
}
