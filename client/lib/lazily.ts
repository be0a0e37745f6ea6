import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'
import { askAgain } from './askAgain'

/**
 * A component that is loaded when it is first drawn. While the network is away it is asked for again
 * and again: the page goes on without it.
 */
export const lazily = <T extends Component>(loader: AsyncComponentLoader<T>) =>
  defineAsyncComponent<T>({
    loader,
    onError: (_error, retry) => askAgain(retry),
  })
