import { nextTick } from 'vue'
import {
  createRouter,
  createWebHashHistory,
  type RouteLocationNormalized,
  type Router,
  type RouteRecordRaw,
} from 'vue-router'
import { sectionTitle } from '@shared/domain/sections'

declare module 'vue-router' {
  interface RouteMeta {
    /** What the window is called while the screen is open. */
    title: string | ((to: RouteLocationNormalized) => string)
    /** An open exam has the window to itself: no rail. */
    bare?: boolean
  }
}

export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./views/HomeView.vue'), meta: { title: 'Home' } },
  { path: '/mock', component: () => import('./views/MockView.vue'), meta: { title: 'Mock exam' } },
  {
    path: '/practice',
    children: [
      { path: '', component: () => import('./views/PracticeView.vue'), meta: { title: 'Practice' } },
      { path: 'cards', component: () => import('./views/CardsView.vue'), meta: { title: 'Due cards' } },
      { path: 'matcher', component: () => import('./views/MatcherView.vue'), meta: { title: 'Service matcher' } },
      {
        path: 'sprint/:id(\\d+)',
        component: () => import('./views/SprintResultView.vue'),
        meta: { title: 'Metric sprint' },
      },
    ],
  },
  { path: '/exam', component: () => import('./views/ExamView.vue'), meta: { title: 'Exam', bare: true } },
  {
    path: '/exam/sprint',
    component: () => import('./views/SprintView.vue'),
    meta: { title: 'Metric sprint', bare: true },
  },
  {
    path: '/exam/navigator',
    component: () => import('./views/NavigatorView.vue'),
    meta: { title: 'Navigator', bare: true },
  },
  { path: '/result/:id(\\d+)', component: () => import('./views/ResultView.vue'), meta: { title: 'Result' } },
  {
    path: '/result/:id(\\d+)/replay',
    component: () => import('./views/ReplayView.vue'),
    meta: { title: 'Replay' },
  },
  { path: '/review', component: () => import('./views/ReviewListView.vue'), meta: { title: 'Review' } },
  {
    path: '/review/:id(\\d+)/:position(\\d+)',
    component: () => import('./views/ReviewView.vue'),
    meta: { title: 'Review a question' },
  },
  { path: '/progress', component: () => import('./views/ProgressView.vue'), meta: { title: 'Progress' } },
  {
    path: '/guide',
    component: () => import('./views/GuideView.vue'),
    meta: { title: 'Study guide' },
    children: [
      {
        path: 'services',
        component: () => import('./views/ServicesView.vue'),
        meta: { title: 'AWS services' },
      },
      {
        path: 'playground',
        component: () => import('./views/PlaygroundView.vue'),
        meta: { title: 'Metric playground' },
      },
      {
        path: ':id',
        props: true,
        component: () => import('./views/GuideSectionView.vue'),
        meta: { title: ({ params }) => `${sectionTitle(String(params['id']))}, study guide` },
      },
    ],
  },
  { path: '/settings', component: () => import('./views/SettingsView.vue'), meta: { title: 'Settings' } },
  { path: '/:rest(.*)', redirect: '/' },
]

/** Reads the address when it is made, so not before the token is out of it. */
export function createAppRouter(): Router {
  const router = createRouter({ history: createWebHashHistory(), routes })
  router.afterEach(async (to, from) => {
    const { title } = to.meta
    document.title = `${typeof title === 'string' ? title : title(to)} · Rehearsal`
    const sameScreen = to.path === from.path && to.query['step'] === from.query['step']
    if (sameScreen || !from.matched.length) return
    await nextTick()
    // A list that is come back to has the focus where it was left.
    const target = document.querySelector<HTMLElement>('[data-return] a') ?? document.querySelector('h1')
    target?.focus()
  })
  return router
}
