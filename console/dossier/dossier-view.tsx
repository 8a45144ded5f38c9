import { useParams } from "wouter";
import { useDossier } from "../candidate/use-dossier.ts";
import { useTitle } from "../shell/use-title.ts";
import { Answer } from "../states/answer.tsx";
import { DossierPage } from "./dossier-page.tsx";

/** All about a member on one page, as read and as printed. */
export default function DossierView() {
  const { memberId = "" } = useParams();
  useTitle(memberId);
  return (
    <Answer what={`the dossier of ${memberId}`} of={useDossier(memberId)} lines={18} isPage>
      {(dossier) => <DossierPage key={dossier.memberId} dossier={dossier} />}
    </Answer>
  );
}
