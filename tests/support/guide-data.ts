import type { GuideQuestion, GuideSection, OutlineEntry } from '@shared/contract/guide'
import type { Handlers } from '@shared/contract/procedures'
import type { Found } from '@shared/contract/search'
import type { CatalogueEntry, GuideService } from '@shared/contract/services'
import { settings } from './renderer-data'

/** What a host would answer about the study guide, as small as the screens allow. */

export const entry = (id: string, changes: Partial<OutlineEntry> = {}): OutlineEntry => ({
  id,
  title: `Title of ${id}`,
  minutes: 5,
  reached: 0,
  readAt: null,
  questions: 20,
  answered: 0,
  right: 0,
  ...changes,
})

export const service = (changes: Partial<GuideService> = {}): GuideService => ({
  id: 'model-monitor',
  name: 'Amazon SageMaker Model Monitor',
  formerNames: [{ name: 'Watcher', until: '2024-02' }],
  function: 'Compares live data with a baseline.',
  state: 'maintenance',
  note: 'Existing customers keep it.',
  chooseWhen: 'Drift is asked about.',
  ...changes,
})

export const catalogueEntry = (changes: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...service(),
  notWhen: 'Latency is watched.',
  confusableWith: [{ id: 'cloudwatch', name: 'Amazon CloudWatch' }],
  stages: ['monitoring'],
  examPosition: 'in-scope-as-feature',
  since: '2026-07-30',
  checked: '2026-11-23',
  source: { title: 'Availability change', address: 'https://docs.aws.amazon.com/monitor.html' },
  sections: ['1.9'],
  questions: 3,
  ...changes,
})

export const section = (id: string, changes: Partial<GuideSection> = {}): GuideSection => ({
  ...entry(id),
  purpose: 'Notice what changed.',
  blocks: [
    { kind: 'heading', level: 2, text: 'Key ideas', anchor: 'key-ideas' },
    { kind: 'text', text: 'Recall is $TP / (TP + FN)$ and costs \\$5.' },
    { kind: 'services', services: [service()] },
    { kind: 'heading', level: 2, text: 'Traps', anchor: 'traps' },
    { kind: 'differs', text: 'Older texts say otherwise.' },
  ],
  sources: [{ title: 'Source page', address: 'https://docs.aws.amazon.com/x.html' }],
  verified: '2026-11-23',
  ...changes,
})

export const guideQuestion = (questionId: string, seen: GuideQuestion['seen'] = null): GuideQuestion => ({
  questionId,
  type: 'multiple-choice',
  difficulty: 2,
  seen,
})

export const found = (changes: Partial<Found> = {}): Found => ({
  guide: [
    {
      section: '1.9',
      title: 'Title of 1.9',
      heading: 'Traps',
      anchor: 'traps',
      excerpt: [
        { text: 'A ', hit: false },
        { text: 'drift', hit: true },
        { text: ' alarm', hit: false },
      ],
    },
  ],
  services: [{ ...service(), excerpt: [{ text: 'drift', hit: true }] }],
  questions: [
    {
      questionId: 'q-1',
      section: '1.9',
      excerpt: [{ text: 'Which drift?', hit: false }],
      attemptId: 3,
      position: 7,
      outcome: 'wrong',
    },
  ],
  unseen: [{ section: '1.9', questions: ['q-2', 'q-3'] }],
  ...changes,
})

/** A host with three sections of which 1.9 was read last. */
export const guideHost = (changes: Partial<Handlers> = {}): Partial<Handlers> => ({
  'settings.get': () => settings(),
  'attempts.current': () => null,
  'attempts.start': () => ({}) as never,
  'app.openExternal': () => ({}),
  'guide.outline': () => [
    entry('1.1', { reached: 1, readAt: 1000 }),
    entry('1.9', { title: 'Model monitoring', reached: 0.4, readAt: 2000, answered: 78, right: 62 }),
    entry('6.1'),
  ],
  'guide.section': ({ id }) => section(id),
  'guide.questions': () => [],
  'guide.read': () => ({}),
  'services.list': () => [
    catalogueEntry(),
    catalogueEntry({
      id: 'cloudwatch',
      name: 'Amazon CloudWatch',
      formerNames: [],
      function: 'Collects metrics and logs.',
      state: 'active',
      confusableWith: [],
      sections: [],
      since: null,
      stages: ['monitoring', 'deployment'],
      questions: 0,
    }),
  ],
  'search.find': () => found(),
  ...changes,
})
