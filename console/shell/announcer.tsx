import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import "./announcer.css";

/** How a message looks: what went well, what needs the user. */
type Tone = "plain" | "bad";

interface Message {
  readonly number: number;
  readonly text: string;
  readonly tone: Tone;
}

type Announce = (text: string, tone?: Tone) => void;

const Context = createContext<Announce>(() => {});

/** `announce("Decision saved.")`: seen for a while at the foot of the page, and heard. */
export function useAnnounce(): Announce {
  return useContext(Context);
}

const SHOWN_MILLISECONDS = 6000;
const MOST_SHOWN = 3;

/** Holds the messages. The live region stands from the start, so that what comes into it is read out. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const last = useRef(0);
  const drop = useCallback(
    (number: number) => setMessages((shown) => shown.filter((message) => message.number !== number)),
    [],
  );
  const announce = useCallback<Announce>(
    (text, tone = "plain") => {
      last.current += 1;
      const number = last.current;
      setMessages((shown) => [...shown, { number, text, tone }].slice(-MOST_SHOWN));
      // What is wrong stays until it is put away.
      if (tone === "plain") setTimeout(() => drop(number), SHOWN_MILLISECONDS);
    },
    [drop],
  );
  return (
    <Context value={announce}>
      {children}
      <div className="messages unprinted" role="status" aria-live="polite">
        {messages.map(({ number, text, tone }) => (
          <div key={number} className="message" data-tone={tone}>
            <span>{text}</span>
            <button type="button" className="message-away" onClick={() => drop(number)}>
              <span aria-hidden="true">×</span>
              <span className="unseen">Put the message away</span>
            </button>
          </div>
        ))}
      </div>
    </Context>
  );
}
