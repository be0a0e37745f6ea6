import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'
import { withTexts } from '../language/language'
import { askAgain } from '../lib/askAgain'

/**
 * A component that is loaded, with its texts, when it is first drawn. While the network is away it
 * is asked for again and again: the page goes on without it.
 */
export const lazily = <T extends Component>(loader: AsyncComponentLoader<T>) =>
  defineAsyncComponent<T>({
    loader: () => withTexts(loader),
    onError: (_error, retry) => askAgain(retry),
  })
