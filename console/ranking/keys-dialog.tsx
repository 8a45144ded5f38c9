import { Dialog } from "../controls/dialog.tsx";
import { useLetters } from "../shell/use-shortcuts.ts";
import { DECISION_ACTIONS, DECISION_WORDS } from "../wording/decisions.ts";
import "./keys-dialog.css";

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const KEYS: readonly (readonly [string, string])[] = [
  ["j or ↓", "Next candidate"],
  ["k or ↑", "Previous candidate"],
  ["← →", "Cell by cell; ↑ from the first row leads to the heads, Enter there sorts"],
  ["Enter", "Open the candidate"],
  ["Esc", "Close the candidate"],
  ["/", "Search"],
  ...DECISION_ACTIONS.map((action) => {
    const { key, verb, meaning } = DECISION_WORDS[action];
    return [key, `${verb}: ${meaning}`] as const;
  }),
  ["?", "These keys"],
];

/** The keys of the ranking, and a switch for those that are single letters. */
export function KeysDialog({ open, onClose }: KeysDialogProps) {
  const [areLettersOn, setLetters] = useLetters();
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={areLettersOn} onChange={({ target }) => setLetters(target.checked)} />
        Letters and signs work as keys
      </label>
    </Dialog>
  );
}
