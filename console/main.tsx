import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { Client } from "./api/client.ts";
import { readConfig } from "./api/config.ts";
import { openSession } from "./api/open-session.ts";
import { queryClient } from "./api/query-client.ts";
import { SurroundingsProvider } from "./api/surroundings.tsx";
import { App } from "./app.tsx";
import { Announcer } from "./shell/announcer.tsx";
import { Loading } from "./states/loading.tsx";
import { Trouble } from "./states/trouble.tsx";
import "./design/tokens.css";
import "./design/base.css";
import "./app.css";

async function start(root: Root): Promise<void> {
  root.render(<Loading what="the console" />);
  try {
    const session = await openSession(await readConfig());
    root.render(
      <StrictMode>
        <SurroundingsProvider value={{ client: new Client(session), session }}>
          <QueryClientProvider client={queryClient()}>
            <Announcer>
              <App />
            </Announcer>
          </QueryClientProvider>
        </SurroundingsProvider>
      </StrictMode>,
    );
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    root.render(<Trouble what="the console" error={error} isPage onRetry={() => void start(root)} />);
  }
}

const place = document.getElementById("console");
if (place === null) throw new Error('The page has no element "console": it is not the page of this program');
void start(createRoot(place));
