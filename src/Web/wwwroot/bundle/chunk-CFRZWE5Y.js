import{a as V}from"./chunk-MH2TSGF2.js";import{e as H,r as U}from"./chunk-7OEV5XT5.js";import{$ as F,H as P,I as x,L as E,M as G,N as M,Q as N,X as j,_ as q,c as v,ca as J,d as D,f as K,g as _,ga as L,j as z,ja as S,ka as Q,m as l,r as B,s as y,t as O,u as k,va as A,z as m}from"./chunk-PCRX4YKX.js";var p=new Map,b=new Map;function T(e){let n=p.get(e.id);return n?n.value={...e,viewer:e.viewer??n.value.viewer}:p.set(e.id,z({...e,viewer:e.viewer??{}})),e.id}O("reaction_changed",({commentId:e,reaction:n})=>{let t=p.get(e);t&&(t.value={...t.value,viewer:{...t.value.viewer,reaction:n}})});var I={change(e,n){let t=p.get(e);t&&(t.value={...t.value,...n})},added(e,n,t){for(let s of e){let a=!p.has(s.id);T(s);let r=s.parentId?b.get(s.parentId):n;if(!r||r.items.value.some(i=>i.id===s.id))continue;if(!s.parentId&&t==="newest"?r.put({id:s.id}):(r.isAtEnd||A(s.author))&&(r.items.value=[...r.items.value,{id:s.id}]),s.parentId&&a){let i=p.get(s.parentId);i&&(i.value={...i.value,replies:Math.max(i.value.replies,r.items.value.length)})}}},removed(e,n){let t=p.get(e)?.value;if(t){if(t.replies>0){I.change(e,{author:void 0,text:void 0,deletedAt:new Date().toISOString()});return}(t.parentId?b.get(t.parentId):n)?.remove(e),t.parentId&&I.change(t.parentId,{replies:Math.max(0,(p.get(t.parentId)?.value.replies??1)-1)})}}};function Y({id:e,post:n,onGone:t,depth:s=0}){let a=p.get(e)?.value,[r,d]=v(!1),[i,u]=v(!1),[$,C]=v(b.get(e));if(!a)return null;let w=()=>{let c=q(f=>y("listReplies",{path:{postId:n.id,commentId:e},query:{sort:"oldest",cursor:f}}),{read:f=>({id:T(f)})});return b.set(e,c),C(c),c},h=n.viewer?.canComment!==!1&&!a.deletedAt;return l`
    <li class="comment" data-anchor=${e}>
      ${a.deletedAt?l`<p class="soft tombstone">${m("comments.deleted")}</p>`:l`
        <article class="comment-box" tabindex="0" aria-labelledby="c-${e}">
          <a href=${M(a.author)} tabindex="-1" aria-hidden="true"><${E} user=${a.author}
            size="32" /></a>
          <div class="comment-main">
            <p class="comment-head"><span id="c-${e}"><a href=${M(a.author)}><${G}
              user=${a.author} /></a></span>
              <span class="soft small-text"><${N} at=${a.createdAt} />
                ${a.editedAt&&` \xB7 ${m("post.edited")}`}</span></p>
            ${i?l`<${W} postId=${n.id} edited=${a}
                onSent=${c=>{T(c),u(!1)}} onCancel=${()=>u(!1)} />`:l`<p class="pre" dir="auto"><${H} text=${a.text} /></p>`}
            <div class="comment-actions">
              <${U} isSmall mine=${a.viewer?.reaction} reactions=${a.reactions}
                onPick=${c=>ee(n.id,a,c)} />
              ${h&&l`<button type="button" class="act small-text"
                onClick=${()=>d(!r)} aria-expanded=${r}>${m("comments.answer")}
                  </button>`}
              <${Z} post=${n} comment=${a} onEdit=${()=>u(!0)} onGone=${t} />
            </div>
          </div>
        </article>`}
      ${r&&l`<div class="replies"><${W} postId=${n.id} parentId=${e} isFocused
        onCancel=${()=>d(!1)}
        onSent=${c=>{d(!1),b.has(e)||w(),I.added([c],void 0,"oldest")}} /></div>`}
      ${a.replies>0&&!$&&l`<button type="button" class="link more-replies" onClick=${w}>
        <${P} name="reply" size="16" /> ${m("comments.replies",{n:a.replies})}</button>`}
      ${$&&l`
        <ul class="replies ${s>2?"flat":""}">${$.items.value.map(c=>l`
          <${Y} key=${c.id} id=${c.id} post=${n} depth=${s+1} onGone=${()=>I.removed(c.id)} />`)}
          <${F} list=${$} /></ul>`}
    </li>`}function Z({post:e,comment:n,onEdit:t,onGone:s}){let a=A(n.author);if(!a&&!A(e.author))return null;let r=async()=>{await J(m("comments.delete_title"),m("comments.delete_text"),m("act.delete"))&&await Q(()=>y("deleteComment",{path:{postId:e.id,commentId:n.id}}))&&s()};return l`<${L} label=${m("act.more")} items=${[a&&{icon:"pencil",text:m("act.edit"),onClick:t},{icon:"trash-2",text:m("act.delete"),danger:!0,onClick:r}]} />`}async function ee(e,n,t){let s={postId:e,commentId:n.id},a={reaction:n.viewer?.reaction,reactions:n.reactions},r={...a.reactions};a.reaction&&r[a.reaction]--,t&&r[t]++;let d=$=>I.change(n.id,{viewer:{reaction:$.reaction},reactions:$.reactions}),i={show:()=>d({reaction:t,reactions:r}),takeBack:()=>d(a)},u=await(t?S("reactToComment",{path:s,body:{kind:t}},i):S("withdrawCommentReaction",{path:s},i));u&&d(u)}function W({postId:e,parentId:n,edited:t,isFocused:s,onSent:a,onCancel:r}){let d=_(()=>t?void 0:V(`comment:${n??e}`),[]),[i,u]=v(t?.text??d.content.get().text??"");D(()=>d?.content.subscribe(o=>u(o.text??"")),[]);let $=o=>{d?d.set({text:o}):u(o)},[C,w]=v(!1),[h,c]=v(null),f=K(k()),R=async o=>{if(o?.preventDefault(),!(!i.trim()||C)){w(!0),c(null);try{let g=await(t?y("editComment",{path:{postId:e,commentId:t.id},body:{text:i}}):y("addComment",{path:{postId:e},body:{text:i,parentId:n},key:f.current}));f.current=k(),d?.clear(),a(g)}catch(g){g.status&&g.status<500&&(f.current=k()),c(g)}finally{w(!1)}}},X=o=>{o.key==="Enter"&&(o.ctrlKey||o.metaKey)&&!o.isComposing&&o.keyCode!==229&&R(o),o.key==="Escape"&&r&&(o.stopPropagation(),r())};return l`
    <form class="comment-form" onSubmit=${R}>
      ${!t&&l`<${E} user=${B.value} size="32" />`}
      <div class="grow">
        <textarea rows="1" dir=${i?"auto":void 0} value=${i} maxlength="2000"
          placeholder=${m("comments.prompt")} aria-label=${m(n?"comments.your_answer":"comments.yours")}
          autofocus=${s} onInput=${o=>{$(o.target.value),o.target.style.height="auto",o.target.style.height=`${o.target.scrollHeight}px`}}
          onKeyDown=${X} ref=${o=>{o&&s&&!o.dataset.seen&&(o.dataset.seen="1",o.focus())}}></textarea>
        ${h&&l`<p class="field-error" role="alert">${h.fields?Object.values(h.fields).flat()[0]:j(h)}</p>`}
      </div>
      ${r&&l`<${x} onClick=${r}>${m("act.cancel")}</${x}>`}
      <${x} type="submit" variant="primary" busy=${C} disabled=${!i.trim()}>
        ${m(t?"act.save":"comments.send")}</${x}>
    </form>`}export{T as a,I as b,Y as c,W as d};
