import { nextTick } from 'vue'
import { createRouter, createWebHistory, START_LOCATION, type RouteRecordRaw } from 'vue-router'
import { hasLoginAnswer } from './arrival'
import { writeReturn } from './composables/loginState'
import { parseStreamerName } from './composables/streamerName'
import { loadLabTexts } from './lab/texts'
import { loadPart } from './locales/parts'
import { useSession } from './stores/session'

const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => loadPart('home').then(() => import('./pages/HomePage.vue')),
  },
  {
    path: '/login',
    name: 'login',
    component: () => loadPart('login').then(() => import('./pages/LoginPage.vue')),
  },
  {
    path: '/watch/:names([^/]*(?:[+]|%2[Bb]\\)[^/]*)',
    name: 'several',
    component: () => loadPart('several').then(() => import('./pages/SeveralPage.vue')),
    props: true,
  },
  {
    path: '/watch/:login',
    name: 'watch',
    component: () => import('./pages/WatchPage.vue'),
    props: true,
    beforeEnter: (to) => {
      const name = parseStreamerName(String(to.params.login))
      const canonical = 'login' in name ? name.login : to.params.login
      return canonical === to.params.login || { name: 'watch', params: { login: canonical } }
    },
  },
  {
    path: '/setup',
    name: 'setup',
    component: () => loadPart('setup').then(() => import('./pages/SetupPage.vue')),
    meta: { open: true },
  },
  {
    path: '/lab',
    name: 'lab',
    component: () => loadLabTexts().then(() => import('./pages/LabPage.vue')),
  },
  {
    path: '/wand/:login',
    name: 'wand',
    component: () => loadLabTexts().then(() => import('./pages/WandPage.vue')),
    props: true,
    meta: { open: true },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFoundPage.vue'),
    meta: { open: true },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach((to) => {
  const session = useSession()
  if (to.name === 'login') return session.token && !hasLoginAnswer() ? { name: 'home' } : true
  if (to.meta.open || session.token) return true
  writeReturn(to.fullPath)
  return { name: 'login' }
})

router.afterEach(async (to, from) => {
  if (from === START_LOCATION || to.path === from.path) return
  await nextTick()
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
})

// The page's parts are gone after a new release: load the new page.
router.onError((_error, to, from) => {
  if (from !== START_LOCATION) window.location.assign(to.fullPath)
})
