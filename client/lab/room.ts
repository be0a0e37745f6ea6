import { page, type Room } from '../ui/room'

/** The Event Lab, and the wand that its audience opens on their phones. */
export const lab: Room = {
  routes: [
    { path: '/lab', name: 'lab', component: page(() => import('./LabPage.vue')) },
    {
      path: '/wand/:login',
      name: 'wand',
      component: page(() => import('./WandPage.vue')),
      props: true,
      meta: { bar: false, login: false },
    },
  ],
  place: { name: 'lab', path: '/lab' },
}
