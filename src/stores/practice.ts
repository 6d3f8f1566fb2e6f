import { defineStore } from 'pinia'
import { latest } from './latest'

/** What to practice: the next-best drill, pairs and what is due; topics of a kind; the plan of the week. */
export const usePracticeStore = defineStore('practice', () => {
  const options = latest('practice.options')
  const topics = latest('practice.topics')
  const week = latest('practice.week')
  return {
    options: options.value,
    optionsError: options.error,
    loadOptions: () => options.load({}),
    topics: topics.value,
    topicsError: topics.error,
    loadTopics: topics.loadAnew,
    week: week.value,
    weekError: week.error,
    loadWeek: week.load,
  }
})
