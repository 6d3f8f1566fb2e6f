import { nextTick } from 'vue'
import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** What the window is called while the screen is open. */
    title: string
    /** An open exam has the window to itself: no rail. */
    bare?: boolean
  }
}

export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./views/HomeView.vue'), meta: { title: 'Home' } },
  { path: '/mock', component: () => import('./views/MockView.vue'), meta: { title: 'Mock exam' } },
  { path: '/practice', component: () => import('./views/PracticeView.vue'), meta: { title: 'Practice' } },
  { path: '/exam', component: () => import('./views/ExamView.vue'), meta: { title: 'Exam', bare: true } },
  {
    path: '/exam/navigator',
    component: () => import('./views/NavigatorView.vue'),
    meta: { title: 'Navigator', bare: true },
  },
  { path: '/result/:id(\\d+)', component: () => import('./views/ResultView.vue'), meta: { title: 'Result' } },
  { path: '/review', component: () => import('./views/ReviewListView.vue'), meta: { title: 'Review' } },
  {
    path: '/review/:id(\\d+)/:position(\\d+)',
    component: () => import('./views/ReviewView.vue'),
    meta: { title: 'Review a question' },
  },
  { path: '/settings', component: () => import('./views/SettingsView.vue'), meta: { title: 'Settings' } },
  { path: '/:rest(.*)', redirect: '/' },
]

/** Reads the address when it is made, so not before the token is out of it. */
export function createAppRouter(): Router {
  const router = createRouter({ history: createWebHashHistory(), routes })
  router.afterEach(async (to, from) => {
    document.title = `${to.meta.title} · Rehearsal`
    const sameScreen = to.path === from.path && to.query['step'] === from.query['step']
    if (sameScreen || !from.matched.length) return
    await nextTick()
    document.querySelector<HTMLElement>('h1')?.focus()
  })
  return router
}
