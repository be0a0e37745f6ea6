import { nextTick } from 'vue'
import { createRouter, createWebHistory, START_LOCATION, type RouteRecordRaw } from 'vue-router'
import { hasLoginAnswer } from './session/arrival'
import { withTexts } from './language/language'
import { writeReturn } from './session/loginState'
import { parseStreamerName } from './streamer/streamerName'
import { useSession } from './session/session'

/** A page is there once its texts are. */
const page =
  <Page>(load: () => Promise<Page>) =>
  () =>
    withTexts(load)

const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: page(() => import('./home/HomePage.vue')),
  },
  {
    path: '/login',
    name: 'login',
    component: page(() => import('./login/LoginPage.vue')),
  },
  {
    path: '/watch/:names([^/]*(?:[+]|%2[Bb]\\)[^/]*)',
    name: 'several',
    component: page(() => import('./watch/SeveralPage.vue')),
    props: true,
  },
  {
    path: '/watch/:login',
    name: 'watch',
    component: page(() => import('./watch/WatchPage.vue')),
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
    component: page(() => import('./setup/SetupPage.vue')),
    meta: { open: true },
  },
  {
    path: '/lab',
    name: 'lab',
    component: page(() => import('./lab/LabPage.vue')),
  },
  {
    path: '/wand/:login',
    name: 'wand',
    component: page(() => import('./lab/WandPage.vue')),
    props: true,
    meta: { open: true },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: page(() => import('./app/NotFoundPage.vue')),
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
