import { type ComponentType, lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Header } from "./shell/header.tsx";
import { NeedsRanking } from "./shell/ranking-in-view.tsx";
import { RoomLink } from "./shell/room-link.tsx";
import { SignedOut } from "./shell/signed-out.tsx";
import { Boundary } from "./states/boundary.tsx";
import { Empty } from "./states/empty.tsx";
import { Loading } from "./states/loading.tsx";

interface Room {
  readonly path: string;
  /** The room shows a ranking, so there has to be one. */
  readonly ofRanking: boolean;
  readonly View: ComponentType;
}

/** The pages, each loaded when it is first opened. */
const ROOMS: readonly Room[] = [
  { path: "/", ofRanking: true, View: lazy(() => import("./ranking/ranking-view.tsx")) },
  { path: "/members/:memberId", ofRanking: true, View: lazy(() => import("./dossier/dossier-view.tsx")) },
  { path: "/plans", ofRanking: true, View: lazy(() => import("./plans/plans-view.tsx")) },
  { path: "/plans/:planId", ofRanking: true, View: lazy(() => import("./plans/plan-view.tsx")) },
  { path: "/world", ofRanking: true, View: lazy(() => import("./world/world-view.tsx")) },
  {
    path: "/distributions",
    ofRanking: true,
    View: lazy(() => import("./distributions/distributions-view.tsx")),
  },
  { path: "/compare", ofRanking: true, View: lazy(() => import("./comparison/comparison-view.tsx")) },
  { path: "/intakes", ofRanking: false, View: lazy(() => import("./intakes/intakes-view.tsx")) },
  { path: "/intakes/:intakeId", ofRanking: false, View: lazy(() => import("./intakes/intake-view.tsx")) },
  { path: "/audit", ofRanking: false, View: lazy(() => import("./audit/audit-view.tsx")) },
];

/** The console: its head, and the room that the address names. */
export function App() {
  return (
    <>
      <a className="skip unseen" href="#room">
        Skip to the content
      </a>
      <Header />
      <SignedOut />
      <main id="room" className="room" tabIndex={-1}>
        <Switch>
          {ROOMS.map(({ path, ofRanking, View }) => (
            <Route key={path} path={path}>
              <Boundary key={path} what="this page" isPage>
                <Suspense fallback={<Loading what="the page" lines={12} />}>
                  {ofRanking ? (
                    <NeedsRanking>
                      <View />
                    </NeedsRanking>
                  ) : (
                    <View />
                  )}
                </Suspense>
              </Boundary>
            </Route>
          ))}
          <Route>
            <NoSuchPage />
          </Route>
        </Switch>
      </main>
    </>
  );
}

function NoSuchPage() {
  return (
    <Empty title="There is no such page" isPage>
      Go to the <RoomLink to="/">ranking</RoomLink>.
    </Empty>
  );
}
