import{a as V,c as se,k as ae}from"./chunk-NVICS6IA.js";import{a as ee,n as ne}from"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import{A as c,I as H,J as S,M as K,N as j,O,R as W,T as J,V as L,W as B,X as Q,Y as U,aa as X,c as f,d as C,ea as Y,f as k,fa as D,ga as Z,j as z,ja as te,ka as oe,m as i,n as F,o as G,r as N,ra as P,sa as _,t as h,ta as M,u as E,ua as re,v as T}from"./chunk-ZSA46KT4.js";var v=new Map,A=new Map;function y(e){let n=v.get(e.id);return n?n.value={...e,viewer:e.viewer??n.value.viewer}:v.set(e.id,z({...e,viewer:e.viewer??{}})),e.id}var p={change(e,n){let o=v.get(e);o&&(o.value={...o.value,...n})},added(e,n,o){for(let s of e){let t=!v.has(s.id);y(s);let a=s.parentId?A.get(s.parentId):n;if(!a||a.items.value.some(r=>r.id===s.id))continue;if(!s.parentId&&o==="newest"?a.put({id:s.id}):(a.isAtEnd||P(s.author))&&(a.items.value=[...a.items.value,{id:s.id}]),s.parentId&&t){let r=v.get(s.parentId);r&&(r.value={...r.value,replies:Math.max(r.value.replies,a.items.value.length)})}}},removed(e,n){let o=v.get(e)?.value;if(o){if(o.replies>0){p.change(e,{author:void 0,text:void 0,deletedAt:new Date().toISOString()});return}(o.parentId?A.get(o.parentId):n)?.remove(e),o.parentId&&p.change(o.parentId,{replies:Math.max(0,(v.get(o.parentId)?.value.replies??1)-1)})}}};function q({id:e,post:n,onGone:o,depth:s=0}){let t=v.get(e)?.value,[a,l]=f(!1),[r,m]=f(!1),[$,g]=f(A.get(e));if(!t)return null;let w=()=>{let u=_(x=>h("listReplies",{path:{postId:n.id,commentId:e},query:{sort:"oldest",cursor:x}}),{read:x=>({id:y(x)})});return A.set(e,u),g(u),u},b=n.viewer?.canComment!==!1&&!t.deletedAt;return i`
    <li class="comment" data-anchor=${e}>
      ${t.deletedAt?i`<p class="soft tombstone">${c("comments.deleted")}</p>`:i`
        <article class="comment-box" tabindex="0" aria-labelledby="c-${e}">
          <a href=${O(t.author)} tabindex="-1" aria-hidden="true"><${K} user=${t.author} size="32" /></a>
          <div class="comment-main">
            <p class="comment-head"><span id="c-${e}"><a href=${O(t.author)}><${j} user=${t.author} /></a></span>
              <span class="soft small-text"><${W} at=${t.createdAt} />${t.editedAt&&` \xB7 ${c("post.edited")}`}</span></p>
            ${r?i`<${R} postId=${n.id} edited=${t} onSent=${u=>{y(u),m(!1)}} onCancel=${()=>m(!1)} />`:i`<p class="pre" dir="auto"><${ee} text=${t.text} /></p>`}
            <div class="comment-actions">
              <${ne} isSmall mine=${t.viewer?.reaction} reactions=${t.reactions} onPick=${u=>ce(n.id,t,u)} />
              ${b&&i`<button type="button" class="act small-text" onClick=${()=>l(!a)} aria-expanded=${a}>${c("comments.answer")}</button>`}
              <${ie} post=${n} comment=${t} onEdit=${()=>m(!0)} onGone=${o} />
            </div>
          </div>
        </article>`}
      ${a&&i`<div class="replies"><${R} postId=${n.id} parentId=${e} isFocused onCancel=${()=>l(!1)}
        onSent=${u=>{l(!1),A.has(e)||w(),p.added([u],void 0,"oldest")}} /></div>`}
      ${t.replies>0&&!$&&i`<button type="button" class="link more-replies" onClick=${w}>
        <${H} name="reply" size="16" /> ${c("comments.replies",{n:t.replies})}</button>`}
      ${$&&i`
        <ul class="replies ${s>2?"flat":""}">${$.items.value.map(u=>i`
          <${q} key=${u.id} id=${u.id} post=${n} depth=${s+1} onGone=${()=>p.removed(u.id)} />`)}
          <${M} list=${$} /></ul>`}
    </li>`}function ie({post:e,comment:n,onEdit:o,onGone:s}){let t=P(n.author);if(!t&&!P(e.author))return null;let a=async()=>{await X(c("comments.delete_title"),c("comments.delete_text"),c("act.delete"))&&await Z(()=>h("deleteComment",{path:{postId:e.id,commentId:n.id}}))&&s()};return i`<${Y} label=${c("act.more")} items=${[t&&{icon:"pencil",text:c("act.edit"),onClick:o},{icon:"trash-2",text:c("act.delete"),danger:!0,onClick:a}]} />`}async function ce(e,n,o){let s={postId:e,commentId:n.id},t={reaction:n.viewer?.reaction,reactions:n.reactions},a={...t.reactions};t.reaction&&a[t.reaction]--,o&&a[o]++;let l=$=>p.change(n.id,{viewer:{reaction:$.reaction},reactions:$.reactions}),r={show:()=>l({reaction:o,reactions:a}),takeBack:()=>l(t)},m=await(o?D("reactToComment",{path:s,body:{kind:o}},r):D("withdrawCommentReaction",{path:s},r));m&&l(m)}function R({postId:e,parentId:n,edited:o,isFocused:s,onSent:t,onCancel:a}){let[l,r]=f(o?.text??""),[m,$]=f(!1),[g,w]=f(null),b=k(T()),u=async d=>{if(d?.preventDefault(),!(!l.trim()||m)){$(!0),w(null);try{let I=await(o?h("editComment",{path:{postId:e,commentId:o.id},body:{text:l}}):h("addComment",{path:{postId:e},body:{text:l,parentId:n},key:b.current}));b.current=T(),r(""),t(I)}catch(I){I.status&&I.status<500&&(b.current=T()),w(I)}finally{$(!1)}}},x=d=>{d.key==="Enter"&&(d.ctrlKey||d.metaKey)&&!d.isComposing&&d.keyCode!==229&&u(d),d.key==="Escape"&&a&&(d.stopPropagation(),a())};return i`
    <form class="comment-form" onSubmit=${u}>
      ${!o&&i`<${K} user=${N.value} size="32" />`}
      <div class="grow">
        <textarea rows="1" dir=${l?"auto":void 0} value=${l} maxlength="2000" placeholder=${c("comments.prompt")} aria-label=${c(n?"comments.your_answer":"comments.yours")}
          autofocus=${s} onInput=${d=>{r(d.target.value),d.target.style.height="auto",d.target.style.height=`${d.target.scrollHeight}px`}}
          onKeyDown=${x} ref=${d=>{d&&s&&!d.dataset.seen&&(d.dataset.seen="1",d.focus())}}></textarea>
        ${g&&i`<p class="field-error" role="alert">${g.fields?Object.values(g.fields).flat()[0]:U(g)}</p>`}
      </div>
      ${a&&i`<${S} onClick=${a}>${c("act.cancel")}</${S}>`}
      <${S} type="submit" variant="primary" busy=${m} disabled=${!l.trim()}>${c(o?"act.save":"comments.send")}</${S}>
    </form>`}var me=["oldest","newest","most_liked"];function le({params:e,query:n}){let{id:o}=e,s=oe(o),[t,a]=f(null),l=()=>(a(null),h("getPost",{path:{postId:o}}).then(m=>{te(m)},a));C(()=>{l()},[o]),de(o,l);let r=s?c("post.of",{name:s.author.displayName}):c("post.title");return i`
    <${V} title=${r} shownTitle=${c("post.title")} backTo="/" />
    ${t&&(t.status===404||t.status===400)?i`<${B} icon="eye-off" text=${c("post.gone")} />`:t&&!s?i`<${Q} error=${t} retry=${l} />`:s===null?i`<${B} icon="eye-off" text=${c("post.gone")} />`:s?i`<${se} id=${o} isOpen />
                <${ue} post=${s} startsBelow=${n.get("to")==="comments"} />`:i`<${L} kind="post" rows="1" />`}`}function de(e,n){let o=k(n);o.current=n,C(()=>{let s=!0,t=G.subscribe(l=>{l==="live"&&(s||o.current(),s=!1)}),a=F.posts.watch(e);return()=>{t(),a()}},[e])}function ue({post:e,startsBelow:n}){let[o,s]=f("oldest"),t=ae(`comments.${o}`,()=>_(r=>h("listComments",{path:{postId:e.id},query:{sort:o,cursor:r}}),{read:r=>({id:y(r)})})),a=k(null);C(()=>{n&&a.current?.querySelector("textarea")?.focus()},[]),C(()=>{let r=[E("comment_added",m=>m.postId===e.id&&p.added(m.comments,t,o)),E("comment_changed",m=>m.postId===e.id&&m.comments.forEach(y)),E("comment_removed",m=>m.postId===e.id&&m.commentIds.forEach($=>p.removed($,t))),E("reactions_changed",m=>m.postId===e.id&&m.comments?.forEach($=>p.change($.commentId,{reactions:$.reactions})))];return()=>r.forEach(m=>m())},[t]);let l=e.viewer?.canComment!==!1;return i`
    <section class="comments" aria-label=${c("post.comments",{n:e.counts.comments})}>
      <div class="comments-head"><h2>${c("post.comments",{n:e.counts.comments})}</h2>
        <${J} label=${i`<span class="hidden">${c("comments.order")}</span>`} value=${o}
          onChange=${r=>s(r.target.value)} options=${me.map(r=>[r,c(`comments.${r}`)])} /></div>
      <div ref=${a}>${l?i`<${R} postId=${e.id} onSent=${r=>p.added([r],t,o)} />`:i`<p class="soft no-comments">${c("comments.closed")}</p>`}</div>
      <ul class="threads">${t.items.value.map(({id:r})=>i`<${q} key=${r} id=${r} post=${e} onGone=${()=>p.removed(r,t)} />`)}</ul>
      <${M} list=${t} />
      ${re(t)&&l&&i`<p class="soft no-comments">${c("comments.none")}</p>`}
    </section>`}export{le as default};
