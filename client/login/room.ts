import { hasLoginAnswer } from '../session/arrival'
import { useSession } from '../session/session'
import { page, type Room } from '../ui/room'

/** The log-in, which sends those on who have one. */
export const login: Room = {
  routes: [
    {
      path: '/login',
      name: 'login',
      component: page(() => import('./LoginPage.vue')),
      meta: { bar: false, login: false },
      beforeEnter: async () => hasLoginAnswer() || !(await useSession().find()) || { name: 'home' },
    },
  ],
}
