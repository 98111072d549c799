import { Route, Switch } from 'wouter'
import { PostList } from '../features/compose/PostList.tsx'

/** Which address shows which screen. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={PostList} />
    </Switch>
  )
}
