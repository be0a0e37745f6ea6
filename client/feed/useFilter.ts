import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { filterQuery, readFilter, type Filter } from './filter'

/** The filter that stands in the address. */
export function useFilter() {
  const route = useRoute()
  const router = useRouter()
  return computed<Filter>({
    get: () => readFilter(route.query),
    set: (filter) => void router.replace({ query: { ...route.query, ...filterQuery(filter) } }),
  })
}
