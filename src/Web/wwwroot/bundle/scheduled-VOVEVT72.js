import{D as x,g as f,s as b}from"./chunk-SPDXNJRK.js";import{A as t,F as m,J as c,X as r,Z as p,ea as d,fa as u,ia as h,m as s,ma as a,p as i,s as n,ua as $}from"./chunk-L3PRYRRD.js";var k=(o,l)=>(o.publishAt??"9").localeCompare(l.publishAt??"9"),y=({publishAt:o})=>o?m(o,{dateStyle:"medium",timeStyle:"short"}):t("scheduled.no_time");function C(){let o=[...i.value.own?.drafts??[]].sort(k),l=e=>a(async()=>{$(await n("publishDraft",{path:{draftId:e.id}})),u(t("compose.sent"))}),w=async e=>{await d(t("scheduled.delete_title"),t("scheduled.delete_text"),t("act.delete"))&&a(()=>n("deleteDraft",{path:{draftId:e.id}}))};return s`
    <${x} title=${t("scheduled.title")} backTo="/" />
    <ul class="rows">${o.map(e=>s`
      <li key=${e.id} class="row"><${c} name=${b[e.content.audience??"public"]} size="24" />
        <span class="row-text">
          <span class="clamp small pre" dir="auto">
            ${e.content.text||t("compose.n_files",{n:e.media?.length??0})}</span>
          <span class="soft small-text">${y(e)}</span>
          ${e.problem&&s`<span class="form-trouble"><${c} name="circle-alert" size="16" />
            <span>${t("scheduled.problem")} ${p({code:e.problem})}</span></span>`}
        </span>
        <${h} label=${t("act.more")} items=${[{icon:"pencil",text:t("act.edit"),onClick:()=>f({planned:e})},{icon:"send",text:t("scheduled.now"),onClick:()=>l(e)},{icon:"trash-2",text:t("act.delete"),danger:!0,onClick:()=>w(e)}]} />
      </li>`)}</ul>
    ${o.length===0&&s`<${r} icon="clock" text=${t("scheduled.none")} />`}`}export{C as default};
