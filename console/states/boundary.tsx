import { Component, type ReactNode } from "react";
import { Trouble } from "./trouble.tsx";

interface BoundaryProps {
  /** What stands within, for the message. */
  readonly what: string;
  /** It is the whole page: to try again is to load the page anew, which may be of a newer release. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: Error | undefined;
}

/** Keeps a fault in one part from taking the page with it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const { what, isPage = false } = this.props;
    const retry = () => (isPage ? location.reload() : this.setState({ error: undefined }));
    return <Trouble what={what} error={error} isPage={isPage} onRetry={retry} />;
  }
}
