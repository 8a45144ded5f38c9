import { useSession } from "../api/surroundings.tsx";
import { Button } from "../controls/button.tsx";
import "./signed-out.css";

/** Says that the sign-in has ended. The page stays as it is behind it, so that what was written can be copied. */
export function SignedOut() {
  const session = useSession();
  if (!session.ended) return null;
  return (
    <div className="signed-out unprinted" role="alert">
      <span>Your sign-in has ended. What is not saved stays on this page until you leave it.</span>
      <Button look="main" onClick={() => void session.signIn()}>
        Sign in again
      </Button>
    </div>
  );
}
