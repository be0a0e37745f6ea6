import { page, type Room } from '../ui/room'

const isSeveral = (path: string) => /\+|%2b/i.test(path)
const watchPage = page(() => import('./WatchPage.vue'))
const several = page(() => import('./several'))

/** The page on which one to four streamers are watched. */
export const watch: Room = {
  routes: [
    {
      path: '/watch/:names',
      name: 'watch',
      component: watchPage,
      props: true,
      meta: {
        goesOn: true,
        // The page of several has a search of its own.
        search: (path) => !isSeveral(path),
        skipTo: (path) => (isSeveral(path) ? ['events'] : ['streamer-name', 'events']),
      },
      // What only several need is there with the page: nothing moves when it comes.
      beforeEnter: (to) =>
        !isSeveral(to.path) || Promise.all([watchPage(), several()]).then(() => true),
    },
  ],
}
