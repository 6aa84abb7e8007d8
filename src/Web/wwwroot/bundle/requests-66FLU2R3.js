import{b as l}from"./chunk-R4BAUUDM.js";import{D as m}from"./chunk-SPDXNJRK.js";import{A as t,K as s,Z as $,fa as a,m as r,s as n}from"./chunk-L3PRYRRD.js";function q(){let i=(e,o,u)=>n(e,{path:{userId:o.id}}).then(()=>u.remove(o.id),c=>a($(c)));return r`
    <${m} title=${t("requests.title")} backTo="/notifications" />
    <${l} name="requests" load=${e=>n("listFollowRequests",{query:{cursor:e}})}
      empty=${t("requests.none")}
      actions=${(e,o)=>r`
        <${s} variant="primary" onClick=${()=>i("acceptFollowRequest",e,o)}>${t("requests.accept")}
          </${s}>
        <${s} onClick=${()=>i("declineFollowRequest",e,o)}>${t("requests.decline")}</${s}>`} />
    <h2 class="section-title">${t("requests.sent")}</h2>
    <${l} name="sent" load=${e=>n("listSentFollowRequests",{query:{cursor:e}})}
      empty=${t("requests.none_sent")}
      actions=${(e,o)=>r`<${s} onClick=${()=>i("unfollowUser",e,o)}>
        ${t("requests.withdraw")}</${s}>`} />`}export{q as default};
